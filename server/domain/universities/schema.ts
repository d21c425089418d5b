import { z } from 'zod';
import { pageOf, searchText } from '#server/kernel/page';

const country = z.string().regex(/^[A-Z]{2}$/, 'is not an ISO 3166 alpha-2 code');

/** A university as an import hands it over. */
export const universityRow = z.strictObject({
  importKey: z.string().min(1).max(700),
  name: z.string().trim().min(1).max(300),
  country: country.nullable(),
  domains: z.array(z.string().max(253)).max(50),
  webPages: z.array(z.url().max(2_000)).max(50),
});
export type UniversityRow = z.output<typeof universityRow>;

export const LARGEST_BATCH = 500;

export const importInput = z.strictObject({
  rows: z.array(universityRow).min(1).max(LARGEST_BATCH),
});

export const importOutput = z.object({
  inserted: z.int(),
  /** Rows that added a domain or a page to a university that was there. */
  updated: z.int(),
  unchanged: z.int(),
});
export type ImportCounts = z.output<typeof importOutput>;

export const listInput = z
  .strictObject({
    search: searchText.optional().describe('The beginning of any word of the name'),
    country: country.optional(),
    limit: z.int().min(1).max(100).default(25),
    cursor: z.string().max(1_000).optional(),
  })
  .prefault({});

export const universityView = z.object({
  id: z.string(),
  name: z.string(),
  nameArabic: z.string().nullable(),
  country: z.string().nullable(),
  city: z.string().nullable(),
  domains: z.array(z.string()),
  webPages: z.array(z.string()),
  ranking: z.number().nullable(),
});

export const listOutput = pageOf(universityView);
