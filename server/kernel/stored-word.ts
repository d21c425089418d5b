import { z } from 'zod';

/**
 * A word of a closed list in what leaves the server. Stored records outlive the lists they were written
 * under, so a retired word passes instead of making its record, or a whole page of them, unreadable.
 * It is typed as the list's own words: whoever shows one falls back to the word itself.
 */
export function storedWord<const T extends readonly [string, ...string[]]>(
  words: T,
): z.ZodType<T[number]> {
  const schema: z.ZodType<string> = z.string().describe(`One of ${words.join(', ')}`);
  return schema as z.ZodType<T[number]>;
}
