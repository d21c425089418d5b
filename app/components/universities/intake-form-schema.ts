import { z } from 'zod';
import { INTAKE_TERMS } from '#models/vocabulary';
import type { IntakeView } from '#server/domain/intakes/schema';

/** An intake as its form holds it. */
export const intakeForm = z.strictObject({
  term: z.enum(INTAKE_TERMS),
  year: z.int().min(2000).max(2100),
  startsOn: z.iso.date(),
  deadline: z.iso.date(),
  quota: z.int().min(0).max(100_000).optional(),
  open: z.boolean().default(false),
});

/** What the form says, as the verbs take it: what is empty is none. */
export const intakeInput = (form: z.output<typeof intakeForm>) => ({
  ...form,
  quota: form.quota ?? null,
});

/** What the form begins with. */
export function intakeValues(intake: IntakeView | null) {
  if (!intake) return { term: INTAKE_TERMS[0], open: true };
  const { term, year, startsOn, deadline, quota, open } = intake;
  return { term, year, startsOn, deadline, quota: quota ?? undefined, open };
}
