import { z } from 'zod';
import { COMMISSION_KINDS, DEGREE_TYPES, TUITION_PERIODS } from '#models/vocabulary';
import { PLAIN_RULES } from '#server/domain/programmes/entry-rules-schema';

const amount = z.number().min(0).max(10_000_000).optional();
const currency = z.string().optional();
const keys = z.array(z.string()).default([]);

/** A certificate with its least score in three fields: which of them count is for `unit` to say. */
const certificateRow = z.strictObject({
  kind: z.literal('certificate'),
  certificates: keys.pipe(z.array(z.string()).min(1)),
  branches: keys,
  unit: z.enum(['percent', 'score']).optional(),
  value: z.number().min(0).max(10_000).optional(),
  outOf: z.number().min(1).max(10_000).optional(),
});

const ruleRow = z.discriminatedUnion('kind', [certificateRow, ...PLAIN_RULES]);

/** A programme as its form holds it; the verb judges it again by its own schema. */
export const programmeForm = z.strictObject({
  degreeType: z.enum(DEGREE_TYPES),
  nameEnglish: z.string().trim().min(1).max(300),
  nameArabic: z.string().trim().max(300).optional(),
  fieldOfStudy: z.string(),
  teachingLanguage: z.string(),
  durationMonths: z.int().min(1).max(120).optional(),
  tuition: z.strictObject({ amount, currency, per: z.enum(TUITION_PERIODS).optional() }).optional(),
  applicationFee: z.strictObject({ amount, currency }).optional(),
  commission: z
    .strictObject({
      kind: z.enum(COMMISSION_KINDS).optional(),
      percent: z.number().min(0).max(100).optional(),
      amount,
      currency,
    })
    .optional(),
  entryRules: z
    .array(
      z.strictObject({
        name: z.string().trim().max(80).optional(),
        rules: z.array(ruleRow).max(15).default([]),
      }),
    )
    .max(10)
    .default([]),
  requiredDocuments: keys,
  active: z.boolean().default(false),
  notes: z.string().trim().max(5_000).optional(),
});

export type ProgrammeForm = z.output<typeof programmeForm>;
export type RuleRow = z.output<typeof ruleRow>;
