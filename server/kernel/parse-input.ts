import type { z } from 'zod';
import { invalidInput } from './translate-error';

/** Parses what a verb was given. @throws AppError VALIDATION_ERROR with a detail for every issue. */
export function parseInput<I extends z.ZodType>(schema: I, input: unknown): z.output<I> {
  const parsed = schema.safeParse(input);
  if (!parsed.success) throw invalidInput(parsed.error);
  return parsed.data;
}
