import { z } from 'zod';
import { DEGREE_TYPES } from '#models/vocabulary';
import { type FormValues, normalised } from './form-values';

export const BASE_FIELD = '_base';

const section = z.record(z.string(), z.unknown());
const baseSchema = z.object({
  degreeType: z.enum(DEGREE_TYPES),
  basicData: section,
  marketing: section,
  currentQualification: section,
  desiredProgram: section,
  evaluation: section,
  tags: z.array(z.string()).optional(),
});

/** The values that an edit started from, as its hidden field. */
export const baseField = (values: FormValues) => ({ [BASE_FIELD]: JSON.stringify(values) });

/** The same back from the form; null when it is missing or was tampered with. */
export function baseIn(form: FormData): FormValues | null {
  try {
    const parsed = baseSchema.safeParse(JSON.parse(String(form.get(BASE_FIELD))));
    return parsed.success ? normalised(parsed.data) : null;
  } catch {
    return null;
  }
}
