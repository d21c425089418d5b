import { z } from 'zod';
import type { CertificateMinimum, EntryRule, EntryRuleSet } from '#models/entry-rule-types';
import { entryKey } from '#server/domain/settings/values-schema';
import { country, text } from '#server/kernel/text-fields';

export type {
  CertificateMinimum,
  EntryRule,
  EntryRuleSet,
  EntryRules,
} from '#models/entry-rule-types';

export const NATIONALITY_MODES = ['in', 'not_in'] as const;
/** The largest score of any English test: the Cambridge scale and the paper-based TOEFL end below it. */
const MOST_ENGLISH = 700;

const MOST_SETS = 10;
const MOST_RULES = 15;

const atLeast = (least: number, most: number) => z.number().min(least).max(most);
const wholeAtLeast = (least: number, most: number) => z.int().min(least).max(most);
const some = <T extends z.ZodType>(item: T, most: number) => z.array(item).min(1).max(most);

const notAbove = (path: string) => ({
  path: [path],
  params: { code: 'above_scale' },
  error: 'is above the scale',
});

export const certificateMinimum = z.discriminatedUnion('unit', [
  z.strictObject({ unit: z.literal('percent'), value: atLeast(0, 100) }),
  z
    .strictObject({
      unit: z.literal('score'),
      value: atLeast(0, 10_000),
      outOf: atLeast(1, 10_000),
    })
    .refine(({ value, outOf }) => value <= outOf, notAbove('value')),
]) satisfies z.ZodType<CertificateMinimum>;

const certificateRule = z.strictObject({
  kind: z.literal('certificate'),
  certificates: some(entryKey, 30),
  branches: z.array(entryKey).max(30).default([]),
  minimum: certificateMinimum.nullable().default(null),
});

/** The rules that a form holds as they are. */
export const PLAIN_RULES = [
  z
    .strictObject({ kind: z.literal('gpa'), scale: atLeast(4, 100), min: atLeast(0, 100) })
    .refine(({ min, scale }) => min <= scale, notAbove('min')),
  z
    .strictObject({
      kind: z.literal('english_test'),
      test: entryKey,
      min: atLeast(0, MOST_ENGLISH),
      minBand: atLeast(0, MOST_ENGLISH).nullable().default(null),
    })
    .refine(({ min, minBand }) => minBand === null || minBand <= min, notAbove('minBand')),
  z.strictObject({ kind: z.literal('sat'), min: wholeAtLeast(400, 1_600) }),
  z.strictObject({ kind: z.literal('degree_field'), fields: some(entryKey, 30) }),
  z.strictObject({ kind: z.literal('experience'), min: atLeast(0, 60) }),
  z.strictObject({ kind: z.literal('publications'), min: wholeAtLeast(1, 50) }),
  z.strictObject({ kind: z.literal('max_age'), max: wholeAtLeast(15, 99) }),
  z.strictObject({
    kind: z.literal('nationality'),
    mode: z.enum(NATIONALITY_MODES),
    countries: some(country, 250),
  }),
  z.strictObject({ kind: z.literal('supervisor') }),
  z.strictObject({
    kind: z.literal('proposal'),
    atLeast: entryKey.refine((key) => key !== 'none', 'is no proposal'),
  }),
] as const;

/** One requirement. Unknown kinds and foreign fields are refused. */
export const entryRule = z.discriminatedUnion('kind', [
  certificateRule,
  ...PLAIN_RULES,
]) satisfies z.ZodType<EntryRule>;

/** All rules of a set must be met. */
export const entryRuleSet = z.strictObject({
  name: text(80).nullable().default(null),
  rules: z.array(entryRule).max(MOST_RULES),
}) satisfies z.ZodType<EntryRuleSet>;

/** One of the sets must be met; an empty list lets everybody in. */
export const entryRules = z.array(entryRuleSet).max(MOST_SETS);
