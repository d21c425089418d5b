import { z } from 'zod';
import {
  COUNSELOR_STATUSES,
  LOCALES,
  RULED_CERTIFICATES,
  SALES_STATUSES,
  type SettingKey,
  STAGE_REQUIREMENTS,
  STAGE_TONES,
} from '#models/vocabulary';
import { isTimeZone } from '../people/time-zone';

/** A word on a screen, in both languages. */
export const labelSchema = z.strictObject({
  en: z.string().trim().min(1).max(80),
  ar: z.string().trim().min(1).max(80),
});
export type Label = z.output<typeof labelSchema>;

/** What records store of an entry of a list: it never changes, so labels may. */
export const entryKey = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/, {
  error: 'must be lower-case letters, digits and _',
});

export const stageSchema = z.strictObject({
  key: entryKey,
  label: labelSchema,
  tone: z.enum(STAGE_TONES),
  order: z.int().min(0).max(1_000),
  enabled: z.boolean(),
  /** The student's story ends here. */
  terminal: z.boolean(),
  /** A student in this stage may return to an earlier one; out of a terminal one, move at all. */
  mayGoBack: z.boolean(),
  requires: z.enum(STAGE_REQUIREMENTS),
  /** Days a student may stay before the stage counts as late; null for no limit. */
  deadlineDays: z.int().min(1).max(730).nullable(),
});
export type Stage = z.output<typeof stageSchema>;

const entry = { label: labelSchema, enabled: z.boolean() };
/** An entry of a list that a company fills as it likes. */
const openEntry = z.strictObject({ key: entryKey, ...entry });
/** An entry whose key is a code that the world knows. */
const currencyEntry = z.strictObject({
  key: z.string().refine((key) => /^[A-Z]{3}$/.test(key), {
    error: 'is not a currency code of three letters',
    params: { code: 'currency_code' },
  }),
  ...entry,
});

export const holidaySchema = z.strictObject({ date: z.iso.date(), label: labelSchema });

const MOST = 200;
/** So many that a form can hold all that there is to say of each. */
const MOST_STAGES = 100;
/** @param what names an item; no two may have the same */
function listOf<T extends z.ZodType>(item: T, what: (value: z.output<T>) => string) {
  return z
    .array(item)
    .max(MOST)
    .refine((list) => new Set(list.map(what)).size === list.length, {
      error: 'has an entry twice',
      params: { code: 'twice' },
    });
}
const byKey = ({ key }: { key: string }) => key;
const openList = listOf(openEntry, byKey);
/** A list whose every key a rule depends on: only words, order and offer are the company's. */
const closedList = <const T extends readonly [string, ...string[]]>(keys: T) =>
  listOf(z.strictObject({ key: z.enum(keys), ...entry }), byKey);

/** The type of every setting's value. */
export const SETTING_VALUES = {
  'lists.stages': listOf(stageSchema, byKey).min(1).max(MOST_STAGES),
  'lists.sources': openList,
  'lists.lostReasons': openList,
  'lists.followupTypes': openList,
  'lists.followupOutcomes': openList,
  'lists.fieldsOfStudy': openList,
  'lists.teachingLanguages': openList,
  'lists.documentKinds': openList,
  'lists.counselorStatuses': closedList(COUNSELOR_STATUSES),
  'lists.certificates': openList,
  'lists.branches': openList,
  'lists.ratings': openList,
  'lists.englishTests': openList,
  'lists.proposalStates': openList,
  'lists.fundings': openList,
  'lists.currencies': listOf(currencyEntry, byKey),
  'lists.languages': openList,
  'lists.channels': openList,
  'lists.phoneOwners': openList,
  'lists.guardianRelations': openList,
  'lists.tags': listOf(z.string().trim().min(1).max(40), (tag) => tag.toLowerCase()),
  'security.session': z.strictObject({
    idleMinutes: z.int().min(5).max(1_440),
    absoluteHours: z.int().min(1).max(720),
  }),
  'security.audit': z.strictObject({ retentionDays: z.int().min(1).max(3_650) }),
  'general.locale': z.strictObject({
    defaultLocale: z.enum(LOCALES),
    timeZone: z
      .string()
      .max(60)
      .refine(isTimeZone, {
        error: 'is not a time zone',
        params: { code: 'time_zone' },
      }),
    /** Days of the week that are free, 0 for Sunday. */
    weekend: z.array(z.int().min(0).max(6)).max(6),
  }),
  'general.holidays': listOf(holidaySchema, ({ date }) => date),
  'general.followups': z.strictObject({
    /** How long before a contact its counselor is reminded unless they say otherwise; null for not. */
    reminderMinutes: z.int().min(0).max(10_080).nullable(),
    /** Full days after its own on which an open contact is not yet missed. */
    missedAfterDays: z.int().min(0).max(30),
  }),
} as const satisfies Record<SettingKey, z.ZodType>;

/** The values of all settings together. */
export const settingValues = z.object(SETTING_VALUES);

export type SettingValue<K extends SettingKey> = z.output<(typeof SETTING_VALUES)[K]>;
export type SettingValues = { [K in SettingKey]: SettingValue<K> };

/** The lists of entries with a key and a word in both languages; of stages there is more to say. */
export type EntryListKey = Exclude<
  Extract<SettingKey, `lists.${string}`>,
  'lists.stages' | 'lists.tags'
>;

/** What rules of the product know by name: it can be relabelled, moved and switched off, never removed. */
const BUILT_IN: Partial<Record<SettingKey, readonly string[]>> = {
  'lists.stages': SALES_STATUSES,
  'lists.counselorStatuses': COUNSELOR_STATUSES,
  'lists.certificates': RULED_CERTIFICATES,
  'lists.phoneOwners': ['self'],
};

export function isBuiltIn(list: SettingKey, key: string): boolean {
  return BUILT_IN[list]?.includes(key) ?? false;
}

/** Whether a list may get entries of the company's own. */
export const isOpenList = (list: SettingKey): boolean => list !== 'lists.counselorStatuses';
