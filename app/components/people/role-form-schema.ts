import { z } from 'zod';
import { ROLES } from '#models/vocabulary';

const word = z.string().trim().min(1).max(80);

/** Built-in roles that a custom one can be made from. */
export const BASE_ROLES = ROLES.filter((role) => role !== 'superadmin');

export const newRoleSchema = z.strictObject({
  labelEn: word,
  labelAr: word,
  baseRole: z.enum(BASE_ROLES),
});

/** What stands beside the cells when a role is saved. */
export const roleLabelSchema = z.object({
  labelEn: word,
  labelAr: word,
  version: z.coerce.number().int().min(1),
});
