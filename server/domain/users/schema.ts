import { z } from 'zod';
import { DEGREE_TYPES, LINK_KINDS, LOCALES, PRESENCES, ROLES, THEMES } from '#models/vocabulary';
import { idSchema, pageInput, pageOf, paginationSchema, searchText } from '#server/kernel/page';
import { text } from '#server/kernel/text-fields';
import { LAYERS } from '#server/permissions/resolve';
import { isSensible } from '#server/permissions/sensible';
import { PERMISSION_NAMES, SCOPES } from '#server/permissions/vocabulary';
import { emailSchema } from '../auth/schema';
import { isTimeZone } from '../people/time-zone';
import { entryKey } from '../settings/values-schema';
import { passwordProblem } from './password-policy';

const name = text(120);
const team = text(80).nullable();
const country = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z]{2}$/, 'is not a country');

/** A password that its owner chooses; the policy needs the address too and is checked by the verb. */
export const newPassword = z.string().max(1_000);

/** One edited cell: refused when its scope means nothing for its permission. */
export const cellSchema = z
  .strictObject({ permission: z.enum(PERMISSION_NAMES), scope: z.enum(SCOPES) })
  .superRefine(({ permission, scope }, issues) => {
    if (isSensible(permission, scope)) return;
    issues.addIssue({
      code: 'custom',
      path: ['scope'],
      message: `means nothing for ${permission}`,
      params: { code: 'senseless_scope' },
    });
  });

export const cellsSchema = z
  .array(cellSchema)
  .max(PERMISSION_NAMES.length)
  .refine((cells) => new Set(cells.map(({ permission }) => permission)).size === cells.length, {
    message: 'names a permission twice',
    params: { code: 'twice' },
  });

/** What an administrator decides of a person, beside their rights. */
const decided = {
  team,
  managerId: idSchema.nullable(),
  languages: z.array(entryKey).max(20).describe('Keys of the setting lists.languages'),
  countries: z.array(country).max(60).describe('Countries of study; none means every one'),
  degrees: z.array(z.enum(DEGREE_TYPES)).max(3).describe('None means every degree'),
  dailyCapacity: z.int().min(0).max(1_000).nullable().describe('Null is no limit'),
  presence: z.enum(PRESENCES),
};

export const timeZoneSchema = z.string().max(60).refine(isTimeZone, 'is not a time zone');

const own = {
  name,
  locale: z.enum(LOCALES),
  timeZone: timeZoneSchema,
};

export const createUserInput = z
  .strictObject({
    ...z.object(decided).partial().shape,
    email: emailSchema,
    name,
    role: z
      .enum(ROLES)
      .optional()
      .describe('The built-in role, unless `roleId` names a custom one'),
    roleId: idSchema.nullish(),
    password: newPassword
      .optional()
      .describe('The system alone may give one; people get a link and choose their own'),
    locale: z.enum(LOCALES).default('en'),
  })
  .superRefine(({ password, email, role, roleId }, issues) => {
    if (!role && !roleId) {
      issues.addIssue({ code: 'custom', path: ['role'], message: 'is required' });
    }
    const problem = password === undefined ? null : passwordProblem(password, email);
    if (!problem) return;
    const { code, message } = problem;
    issues.addIssue({ code: 'custom', path: ['password'], message, params: { code } });
  });

/** For every change after which somebody may no longer work with students. */
const handOverTo = idSchema
  .nullish()
  .describe('The counselor who takes the students; the waiting queue where nobody is named');

export const updateUserInput = z.strictObject({
  ...z.object(decided).partial().shape,
  ...z.object(own).partial().shape,
  id: idSchema,
  email: emailSchema.optional(),
  role: z.enum(ROLES).optional(),
  roleId: idSchema.nullish(),
  handOverTo,
});

export const setOverridesInput = z.strictObject({
  id: idSchema,
  overrides: cellsSchema,
  handOverTo,
});

export const userIdInput = z.strictObject({ id: idSchema });

export const leavingInput = userIdInput.extend({ handOverTo });

export const updateOwnInput = z.strictObject({
  ...z.object(own).partial().shape,
  theme: z.enum(THEMES).optional(),
  presence: decided.presence.optional(),
});

export const listUsersInput = z
  .strictObject({
    ...pageInput,
    search: searchText.optional().describe('Part of a name or an e-mail'),
    role: z.array(z.enum(ROLES)).max(ROLES.length).optional(),
    roleId: idSchema.optional().describe('A custom role'),
    team: z.string().trim().max(80).optional(),
    active: z.boolean().optional(),
    deleted: z.boolean().optional(),
  })
  .prefault({});

export const userView = z.object({
  id: z.string(),
  email: z.string(),
  name: z.string(),
  role: z.enum(ROLES),
  customRole: z.object({ id: z.string(), label: z.record(z.enum(LOCALES), z.string()) }).nullable(),
  team: z.string().nullable(),
  managerId: z.string().nullable(),
  managerName: z.string().nullable(),
  languages: z.array(z.string()),
  countries: z.array(z.string()),
  degrees: z.array(z.enum(DEGREE_TYPES)),
  dailyCapacity: z.number().nullable(),
  presence: z.enum(PRESENCES),
  locale: z.enum(LOCALES),
  timeZone: z.string(),
  active: z.boolean(),
  isDeleted: z.boolean(),
  /** Whether the person has chosen a password, and so can sign in. */
  hasPassword: z.boolean(),
  lastLoginAt: z.iso.datetime().nullable(),
  avatarVersion: z.int(),
  createdAt: z.iso.datetime(),
});
export type UserView = z.output<typeof userView>;

export const usersPage = pageOf(userView);

export const userDetails = userView.extend({
  overrides: z.array(z.object({ permission: z.string(), scope: z.string() })),
  /** Every cell of the table with the layer that decided it. */
  rights: z.array(
    z.object({
      permission: z.enum(PERMISSION_NAMES),
      scope: z.enum(SCOPES),
      decidedBy: z.enum(LAYERS),
      /** What it would be without overrides. */
      otherwise: z.enum(SCOPES),
    }),
  ),
});
export type UserDetails = z.output<typeof userDetails>;

export const linkSchema = z.object({
  kind: z.enum(LINK_KINDS),
  url: z.string().describe('Shown this once; only its hash is kept'),
  expiresAt: z.iso.datetime(),
});

export const createdUser = userView.extend({ link: linkSchema.nullable() });

/** What `issueLink` makes; anything else is not worth a look-up. */
const linkToken = z.string().regex(/^[\w-]{43}$/, 'is not a link');
export const linkInput = z.strictObject({ token: linkToken });
export const setPasswordInput = z.strictObject({ token: linkToken, password: newPassword });

export const changePasswordInput = z.strictObject({
  current: z.string().min(1).max(1_000),
  password: newPassword,
});

export const MOST_AGENTS = 200;

export const agentsInput = z
  .strictObject({
    search: searchText.optional().describe('Part of a name or an e-mail'),
    limit: z.int().min(1).max(MOST_AGENTS).default(MOST_AGENTS),
  })
  .prefault({});

export const agentsOutput = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      role: z.enum(ROLES),
      team: z.string().nullable(),
      presence: z.enum(PRESENCES),
    }),
  ),
  pagination: paginationSchema,
});
