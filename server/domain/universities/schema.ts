import { z } from 'zod';
import { idSchema, pageInput, pageOf, searchText } from '#server/kernel/page';
import { country, lines, text } from '#server/kernel/text-fields';

/** A university as an import hands it over. */
export const importedRow = z.strictObject({
  importKey: z.string().min(1).max(700),
  name: z.string().trim().min(1).max(300),
  country: country.nullable(),
  domains: z.array(z.string().max(253)).max(50),
  webPages: z.array(z.url().max(2_000)).max(50),
});
export type ImportedRow = z.output<typeof importedRow>;

export const LARGEST_BATCH = 500;

export const importInput = z.strictObject({
  rows: z.array(importedRow).min(1).max(LARGEST_BATCH),
});

export const importOutput = z.object({
  inserted: z.int(),
  /** Rows that added a domain or a page to a university that was there. */
  updated: z.int(),
  unchanged: z.int(),
});
export type ImportCounts = z.output<typeof importOutput>;

/** A host name, as it stands in an e-mail address or behind the protocol. */
const domain = z
  .string()
  .trim()
  .toLowerCase()
  .max(253)
  .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'is not a domain such as cu.edu.eg');

/** A university as people write it; `null` clears what may be empty. */
const universityFields = z.strictObject({
  nameEnglish: text(300),
  nameArabic: text(300).nullable().optional(),
  country,
  city: text(100).nullable().optional(),
  domains: z.array(domain).max(50).optional(),
  ranking: z.int().min(1).max(100_000).nullable().optional(),
  partner: z.boolean().optional().describe('There is a contract with it'),
  active: z.boolean().optional().describe('Students are sent there'),
  notes: lines(5_000).nullable().optional(),
});

export const createUniversityInput = universityFields;

export const updateUniversityInput = universityFields
  .partial()
  .extend({ id: idSchema, version: z.int().min(1) });

/** A record of the company by its id; the same for programmes and intakes. */
export const keptIdInput = z.strictObject({ id: idSchema });
export const versionedKeptInput = keptIdInput.extend({ version: z.int().min(1).optional() });
export const purgeKeptInput = versionedKeptInput.extend({
  name: z
    .string()
    .trim()
    .max(300)
    .optional()
    .describe('Refused unless it is the English name, of an intake its first day, where given'),
});

export const UNIVERSITY_SORTS = ['country', 'nameEnglish'] as const;

export const listUniversitiesInput = z
  .strictObject({
    ...pageInput,
    sort: z.enum(UNIVERSITY_SORTS).default('country'),
    search: searchText.optional().describe('The beginnings of words of a name, or a domain'),
    country: country.optional(),
    partner: z.boolean().optional(),
    active: z.boolean().optional(),
  })
  .prefault({});

/** A university in a list. */
export const universityRow = z.object({
  id: z.string(),
  version: z.int(),
  nameEnglish: z.string(),
  nameArabic: z.string().nullable(),
  country: z.string().nullable(),
  city: z.string().nullable(),
  domains: z.array(z.string()),
  webPages: z.array(z.string()),
  ranking: z.number().nullable(),
  partner: z.boolean(),
  active: z.boolean(),
});
export type UniversityRow = z.output<typeof universityRow>;

export const universitiesPage = pageOf(universityRow);

export const universityView = universityRow.extend({
  notes: z.string().nullable(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});
export type UniversityView = z.output<typeof universityView>;
