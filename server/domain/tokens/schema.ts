import { z } from 'zod';
import { text } from '#server/kernel/text-fields';
import { PERMISSION_NAMES } from '#server/permissions/vocabulary';

/** How many tokens that still work one person may hold. */
export const MOST_TOKENS = 50;

export const TOKEN_PREFIX = 'egt_';

const scopesSchema = z
  .union([z.tuple([z.literal('*')]), z.array(z.enum(PERMISSION_NAMES)).min(1)])
  .describe('Permission names, or ["*"] for everything the owner may do');

export const createTokenInput = z.strictObject({
  name: text(80),
  scopes: scopesSchema,
  expiresAt: z.iso.datetime().nullish().describe('Null or absent: works until it is revoked'),
});

export const revokeTokenInput = z.strictObject({
  id: z.string().regex(/^[0-9a-f]{24}$/, 'is not an id'),
});

export const tokenSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** The last four characters. */
  hint: z.string(),
  scopes: z.array(z.string()),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime().nullable(),
  expired: z.boolean(),
});
export type TokenView = z.output<typeof tokenSchema>;

export const createdTokenOutput = tokenSchema.extend({
  token: z.string().describe('Shown this once; only its hash is kept'),
});

export const tokensOutput = z.object({
  items: z.array(tokenSchema),
  pagination: z.object({
    page: z.int(),
    limit: z.int(),
    total: z.int(),
    pages: z.int(),
  }),
});

export const revokedTokenOutput = z.object({ id: z.string(), revokedAt: z.iso.datetime() });
