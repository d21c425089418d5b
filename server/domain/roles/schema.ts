import { z } from 'zod';
import { LOCALES, ROLES } from '#models/vocabulary';
import { idSchema, pageOf } from '#server/kernel/page';
import { text } from '#server/kernel/text-fields';
import { PERMISSION_NAMES, SCOPES } from '#server/permissions/vocabulary';
import { cellsSchema } from '../users/schema';

/** How many custom roles there may be: more than a screen can compare helps nobody. */
export const MOST_ROLES = 50;
/** How many people a preview names. */
export const MOST_NAMED = 50;

const word = text(80);
const label = z.strictObject({ en: word, ar: word });

/** A superadmin may do everything, so no role is made from it. */
const BASES = ROLES.filter((role) => role !== 'superadmin');

export const createRoleInput = z.strictObject({
  label,
  baseRole: z.enum(BASES),
  cells: cellsSchema.default([]),
});

export const updateRoleInput = z.strictObject({
  id: idSchema,
  version: z.int().min(1),
  label: label.optional(),
  cells: cellsSchema.optional(),
});

export const deleteRoleInput = z.strictObject({
  id: idSchema,
  version: z.int().min(1).optional(),
});

export const roleIdInput = z.strictObject({ id: idSchema });

export const previewRoleInput = z.strictObject({ id: idSchema, cells: cellsSchema });

const permissions = z.record(z.enum(PERMISSION_NAMES), z.enum(SCOPES));

/** A column of the matrix: a built-in role, whose id is its name, or a custom one. */
export const roleView = z.object({
  id: z.string(),
  name: z.string(),
  builtIn: z.boolean(),
  /** Null for built-in roles: the screens name them. */
  label: z.record(z.enum(LOCALES), z.string()).nullable(),
  baseRole: z.enum(ROLES),
  cells: z.array(z.object({ permission: z.string(), scope: z.string() })),
  permissions,
  /** How many live accounts hold exactly this role. */
  holders: z.int(),
  version: z.int(),
});
export type RoleView = z.output<typeof roleView>;

export const rolesPage = pageOf(roleView);

const cellChange = z.object({
  permission: z.enum(PERMISSION_NAMES),
  from: z.enum(SCOPES),
  to: z.enum(SCOPES),
  effect: z.enum(['gains', 'loses', 'moves']),
});

export const rolePreview = z.object({
  /** What changes in the role itself. */
  changes: z.array(cellChange),
  /** Whom it reaches; overrides of their own may shield people from it. */
  people: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      active: z.boolean(),
      changes: z.array(cellChange),
      /** Whether it sends the person's students back to the waiting queue. */
      handsOver: z.boolean(),
    }),
  ),
  /** How many hold the role, named or not. */
  holders: z.int(),
});
export type RolePreview = z.output<typeof rolePreview>;
