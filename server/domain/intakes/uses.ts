import type { IntakeRecord } from '#models/intake';
import type { User } from '#server/kernel/in-use';

/** What holds an intake: every collection that names one has its line here. */
export const INTAKE_USERS: readonly User<IntakeRecord>[] = [];
