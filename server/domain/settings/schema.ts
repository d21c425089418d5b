import { z } from 'zod';
import {
  FOLLOWUP_OUTCOMES,
  FOLLOWUP_TYPES,
  LOCALES,
  LOST_REASONS,
  SALES_STATUSES,
  SETTING_KEYS,
  type SettingKey,
  STAGE_TONES,
} from '#models/vocabulary';

/** A word on a screen, in both languages. */
export const labelSchema = z.strictObject({
  en: z.string().trim().min(1).max(80),
  ar: z.string().trim().min(1).max(80),
});
export type Label = z.output<typeof labelSchema>;

/** What a counselor must leave behind when a student enters a stage. */
export const STAGE_REQUIREMENTS = ['followup', 'note', 'none'] as const;

export const stageSchema = z.strictObject({
  key: z.enum(SALES_STATUSES),
  label: labelSchema,
  tone: z.enum(STAGE_TONES),
  order: z.int().min(0).max(1_000),
  enabled: z.boolean(),
  /** The student's story ends here. */
  terminal: z.boolean(),
  /** A student in this stage may return to an earlier one. */
  mayGoBack: z.boolean(),
  requires: z.enum(STAGE_REQUIREMENTS),
  /** Days a student may stay before the stage counts as late; null for no limit. */
  deadlineDays: z.int().min(1).max(730).nullable(),
});
export type Stage = z.output<typeof stageSchema>;

const slug = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/, 'must be lower-case letters, digits and _');

const choice = { label: labelSchema, enabled: z.boolean() };
const sourceSchema = z.strictObject({ key: slug, ...choice });
const lostReasonSchema = z.strictObject({ key: z.enum(LOST_REASONS), ...choice });
const followupTypeSchema = z.strictObject({ key: z.enum(FOLLOWUP_TYPES), ...choice });
const outcomeSchema = z.strictObject({ key: z.enum(FOLLOWUP_OUTCOMES), ...choice });

export const holidaySchema = z.strictObject({ date: z.iso.date(), label: labelSchema });

const MOST = 200;
const TWICE = 'has a key twice';
const keysDiffer = (list: readonly { key: string }[]) =>
  new Set(list.map((item) => item.key)).size === list.length;

/** The type of every setting's value. */
export const SETTING_VALUES = {
  'lists.stages': z.array(stageSchema).min(1).max(MOST).refine(keysDiffer, TWICE),
  'lists.sources': z.array(sourceSchema).max(MOST).refine(keysDiffer, TWICE),
  'lists.lostReasons': z.array(lostReasonSchema).max(MOST).refine(keysDiffer, TWICE),
  'lists.followupTypes': z.array(followupTypeSchema).max(MOST).refine(keysDiffer, TWICE),
  'lists.followupOutcomes': z.array(outcomeSchema).max(MOST).refine(keysDiffer, TWICE),
  'security.session': z.strictObject({
    idleMinutes: z.int().min(5).max(1_440),
    absoluteHours: z.int().min(1).max(720),
  }),
  'security.audit': z.strictObject({ retentionDays: z.int().min(1).max(3_650) }),
  'general.locale': z.strictObject({
    defaultLocale: z.enum(LOCALES),
    timeZone: z.string().refine(isTimeZone, 'is not a time zone'),
    /** Days of the week that are free, 0 for Sunday. */
    weekend: z.array(z.int().min(0).max(6)).max(6),
  }),
  'general.holidays': z
    .array(holidaySchema)
    .max(MOST)
    .refine(
      (list) => new Set(list.map(({ date }) => date)).size === list.length,
      'has a day twice',
    ),
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

export const listsOutput = z.object({
  stages: SETTING_VALUES['lists.stages'],
  sources: SETTING_VALUES['lists.sources'],
  lostReasons: SETTING_VALUES['lists.lostReasons'],
  followupTypes: SETTING_VALUES['lists.followupTypes'],
  followupOutcomes: SETTING_VALUES['lists.followupOutcomes'],
});

export const seedOutput = z.object({
  created: z.array(z.enum(SETTING_KEYS)),
  kept: z.array(z.enum(SETTING_KEYS)),
});

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== null;
  } catch {
    return false;
  }
}
