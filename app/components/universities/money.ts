import type { z } from 'zod';
import type { money, tuition } from '#server/domain/programmes/schema';

export type Money = z.output<typeof money>;
export type Tuition = z.output<typeof tuition>;
