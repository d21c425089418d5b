import { z } from 'zod';
import { LOCALES, PRESENCES, THEMES } from '#models/vocabulary';
import { timeZoneSchema } from '#server/domain/users/schema';

export const profileSchema = z.strictObject({
  name: z.string().trim().min(1).max(120),
  locale: z.enum(LOCALES),
  theme: z.enum(THEMES),
  timeZone: timeZoneSchema,
  presence: z.enum(PRESENCES),
});

/** Also the form behind a one-time link, which asks for no old password. */
export const choosePasswordSchema = z.strictObject({ password: z.string().min(1).max(1_000) });

export const passwordSchema = choosePasswordSchema.extend({
  current: z.string().min(1).max(1_000),
});
