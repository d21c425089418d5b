import { z } from 'zod';
import { COMMISSION_KINDS, DEGREE_TYPES, TUITION_PERIODS } from '#models/vocabulary';
import { entryKey } from '#server/domain/settings/values-schema';
import { idSchema, pageInput, pageOf, searchText } from '#server/kernel/page';
import { storedWord } from '#server/kernel/stored-word';
import { lines, text } from '#server/kernel/text-fields';
import { entryRules } from './entry-rules-schema';

const amount = z.number().min(0).max(10_000_000);
const currency = z
  .string()
  .regex(/^[A-Z]{3}$/, 'is not a currency code of three letters')
  .describe('A key of the setting lists.currencies');

export const money = z.strictObject({ amount, currency });
export const tuition = money.extend({ per: z.enum(TUITION_PERIODS) });
export const commission = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal(COMMISSION_KINDS[0]), percent: z.number().min(0).max(100) }),
  z.strictObject({ kind: z.literal(COMMISSION_KINDS[1]), amount, currency }),
]);

/** A programme as people write it; `null` clears what may be empty. */
const programmeFields = z.strictObject({
  degreeType: z.enum(DEGREE_TYPES),
  nameEnglish: text(300),
  nameArabic: text(300).nullable().optional(),
  fieldOfStudy: entryKey.describe('A key of the setting lists.fieldsOfStudy'),
  teachingLanguage: entryKey.describe('A key of the setting lists.teachingLanguages'),
  durationMonths: z.int().min(1).max(120).nullable().optional(),
  tuition: tuition.nullable().optional(),
  applicationFee: money.nullable().optional(),
  commission: commission.nullable().optional(),
  entryRules: entryRules.optional().describe('Meeting all rules of one of the sets is enough'),
  requiredDocuments: z
    .array(entryKey)
    .max(50)
    .optional()
    .describe('Keys of the setting lists.documentKinds'),
  active: z.boolean().optional(),
  notes: lines(5_000).nullable().optional(),
});

export const createProgrammeInput = programmeFields.extend({ universityId: idSchema });

export const updateProgrammeInput = programmeFields
  .partial()
  .extend({ id: idSchema, version: z.int().min(1) });

export const listProgrammesInput = z
  .strictObject({
    ...pageInput,
    universityId: idSchema.optional(),
    degreeType: z.enum(DEGREE_TYPES).optional(),
    fieldOfStudy: entryKey.optional(),
    active: z.boolean().optional(),
    search: searchText.optional().describe('The beginning of any words of the name'),
  })
  .prefault({});

/** Where a programme is taught. */
const taughtAt = z.object({
  id: z.string(),
  nameEnglish: z.string(),
  nameArabic: z.string().nullable(),
  country: z.string().nullable(),
  active: z.boolean(),
});

/** A programme in a list. */
export const programmeRow = z.object({
  id: z.string(),
  version: z.int(),
  university: taughtAt,
  degreeType: storedWord(DEGREE_TYPES),
  nameEnglish: z.string(),
  nameArabic: z.string().nullable(),
  fieldOfStudy: z.string(),
  teachingLanguage: z.string(),
  durationMonths: z.int().nullable(),
  tuition: tuition.nullable(),
  active: z.boolean(),
});
export type ProgrammeRow = z.output<typeof programmeRow>;

export const programmesPage = pageOf(programmeRow);

export const programmeView = programmeRow.extend({
  applicationFee: money.nullable(),
  commission: commission.nullable(),
  entryRules,
  requiredDocuments: z.array(z.string()),
  notes: z.string().nullable(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});
export type ProgrammeView = z.output<typeof programmeView>;
