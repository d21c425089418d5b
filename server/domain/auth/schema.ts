import { z } from 'zod';
import { LOCALES, ROLES } from '#models/vocabulary';
import { PERMISSION_NAMES, SCOPES } from '#server/permissions/vocabulary';

/** An e-mail address, folded to lower case. */
export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .pipe(z.email('is not an e-mail address'));

export const signInInput = z.strictObject({
  email: emailSchema,
  password: z.string().min(1, 'is required').max(1_000),
});

export const userSchema = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: z.enum([...ROLES, 'system']),
  permissions: z.record(z.enum(PERMISSION_NAMES), z.enum(SCOPES)),
});

export const signInOutput = z.object({
  user: userSchema,
  mfaRequired: z.boolean(),
  expiresAt: z.iso.datetime(),
});

export const sessionOutput = z.object({
  user: userSchema.nullable(),
  locale: z.enum(LOCALES).nullable(),
});
