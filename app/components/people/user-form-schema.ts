import { z } from 'zod';
import { DEGREE_TYPES, LOCALES, PRESENCES, ROLES, type Role } from '#models/vocabulary';
import { emailSchema } from '#server/domain/auth/schema';

const listed = z
  .string()
  .max(300)
  .regex(/^[\s,،A-Za-z]*$/)
  .optional();

/** The form of an account, as people fill it in. */
export const userFormSchema = z.strictObject({
  name: z.string().trim().min(1).max(120),
  email: emailSchema,
  /** A built-in role's name or a custom role's id. */
  role: z.string().max(40).optional(),
  /** Who takes the students when the role works with none. */
  handOverTo: z.string().max(24).optional(),
  team: z.string().trim().max(80).optional(),
  managerId: z.string().max(24).optional(),
  presence: z.enum(PRESENCES).default('in'),
  locale: z.enum(LOCALES).default('en'),
  languages: listed,
  countries: listed,
  degrees: z.array(z.enum(DEGREE_TYPES)).default([]),
  dailyCapacity: z.number().int().min(0).max(1_000).optional(),
});

/** What the verbs take of it, the students aside, who are there only once the account is. */
export function userInput(form: Omit<z.output<typeof userFormSchema>, 'handOverTo'>) {
  const { role, team, managerId, languages, countries, dailyCapacity, ...rest } = form;
  return {
    ...rest,
    ...roleOf(role),
    team: team || null,
    managerId: managerId || null,
    dailyCapacity: dailyCapacity ?? null,
    languages: codes(languages).map((code) => code.toLowerCase()),
    countries: codes(countries).map((code) => code.toUpperCase()),
  };
}

function roleOf(choice: string | undefined): { role?: Role; roleId?: string } {
  if (!choice) return {};
  const role = ROLES.find((name) => name === choice);
  return role ? { role } : { roleId: choice };
}

const codes = (text = '') => text.split(/[\s,،]+/).filter(Boolean);
