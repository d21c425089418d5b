import { z } from 'zod';
import { INTAKE_TERMS } from '#models/vocabulary';
import { idSchema, pageInput, pageOf } from '#server/kernel/page';

/** An intake as people write it. */
const intakeFields = z.strictObject({
  term: z.enum(INTAKE_TERMS),
  year: z.int().min(2000).max(2100),
  startsOn: z.iso.date(),
  deadline: z.iso.date().describe('The last day on which applications are taken'),
  quota: z.int().min(0).max(100_000).nullable().optional(),
  open: z.boolean().optional(),
});

export const createIntakeInput = intakeFields.extend({ programmeId: idSchema });

export const updateIntakeInput = intakeFields
  .partial()
  .extend({ id: idSchema, version: z.int().min(1) });

export const listIntakesInput = z.strictObject({
  ...pageInput,
  programmeId: idSchema,
  open: z.boolean().optional(),
});

export const intakeView = z.object({
  id: z.string(),
  version: z.int(),
  programmeId: z.string(),
  term: z.enum(INTAKE_TERMS),
  year: z.int(),
  startsOn: z.iso.date(),
  deadline: z.iso.date(),
  quota: z.int().nullable(),
  /** Opened by hand; whether the deadline has passed is for the reader's clock to say. */
  open: z.boolean(),
});
export type IntakeView = z.output<typeof intakeView>;

export const intakesPage = pageOf(intakeView);
