import { z } from 'zod';
import { LOCALES, PRESENCES, ROLES } from '#models/vocabulary';
import { paginationSchema, searchText } from '#server/kernel/page';
import { emailSchema } from '../auth/schema';
import { passwordProblem } from './password-policy';

const name = z.string().trim().min(1).max(120);

export const createUserInput = z
  .strictObject({
    email: emailSchema,
    name,
    role: z.enum(ROLES),
    password: z.string().max(1_000),
    team: z.string().trim().min(1).max(80).nullish(),
    managerId: z
      .string()
      .regex(/^[0-9a-f]{24}$/, 'is not an id')
      .nullish(),
    locale: z.enum(LOCALES).default('en'),
  })
  .superRefine(({ password, email }, issues) => {
    const problem = passwordProblem(password, email);
    if (!problem) return;
    const { code, message } = problem;
    issues.addIssue({ code: 'custom', path: ['password'], message, params: { code } });
  });

export const userView = z.object({
  id: z.string(),
  email: z.string(),
  name: z.string(),
  role: z.enum(ROLES),
  team: z.string().nullable(),
  managerId: z.string().nullable(),
  locale: z.enum(LOCALES),
  active: z.boolean(),
  createdAt: z.iso.datetime(),
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
