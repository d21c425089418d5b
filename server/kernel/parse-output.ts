import type { z } from 'zod';

/** Checks a verb's answer. @throws Error, which no caller can mend, so it leaves as INTERNAL */
export function parseOutput<O extends z.ZodType>(
  name: string,
  schema: O,
  answer: z.input<O>,
): z.output<O> {
  const parsed = schema.safeParse(answer);
  if (parsed.success) return parsed.data;
  throw new Error(`${name}: the answer breaks its own schema`, { cause: parsed.error });
}
