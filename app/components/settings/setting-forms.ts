import { z } from 'zod';
import {
  LOCALES,
  SALES_STATUSES,
  type SettingKey,
  STAGE_REQUIREMENTS,
  STAGE_TONES,
} from '#models/vocabulary';

const word = z.string().trim().min(1).max(80);
/** A label as a form holds it: one field a language. */
const words = { en: word, ar: word };
const ticked = z.boolean().default(false);
const rows = <T extends z.ZodType>(row: T) => z.array(row).max(200).default([]);

const entryRow = z.strictObject({
  /** Empty for a new entry: its key is made of its English word. */
  key: z.string().max(40).optional(),
  ...words,
  enabled: ticked,
});
const stageRow = z.strictObject({
  key: z.enum(SALES_STATUSES),
  ...words,
  tone: z.enum(STAGE_TONES),
  enabled: ticked,
  terminal: ticked,
  mayGoBack: ticked,
  requires: z.enum(STAGE_REQUIREMENTS),
  deadlineDays: z.number().int().min(1).max(730).optional(),
});
const holidayRow = z.strictObject({ date: z.iso.date(), ...words });

/** The form of each kind of setting. The verb judges the value again by its own schema. */
export const FORMS = {
  entries: z.strictObject({ rows: rows(entryRow) }),
  stages: z.strictObject({ rows: rows(stageRow) }),
  holidays: z.strictObject({ rows: rows(holidayRow) }),
  tags: z.strictObject({ tags: z.string().max(10_000).default('') }),
  locale: z.strictObject({
    defaultLocale: z.enum(LOCALES),
    timeZone: z.string(),
    weekend: z.array(z.enum(['0', '1', '2', '3', '4', '5', '6'])).default([]),
  }),
  session: z.strictObject({
    idleMinutes: z.number().int().min(5).max(1_440),
    absoluteHours: z.number().int().min(1).max(720),
  }),
  followups: z.strictObject({
    reminderMinutes: z.number().int().min(0).max(10_080).optional(),
    missedAfterDays: z.number().int().min(0).max(30),
  }),
  audit: z.strictObject({ retentionDays: z.number().int().min(1).max(3_650) }),
} as const;
export type FormKind = keyof typeof FORMS;
export type FormOf<K extends FormKind> = z.output<(typeof FORMS)[K]>;
export type StageRow = z.output<typeof stageRow>;

export const KINDS: Record<SettingKey, FormKind> = {
  'lists.stages': 'stages',
  'lists.sources': 'entries',
  'lists.lostReasons': 'entries',
  'lists.followupTypes': 'entries',
  'lists.followupOutcomes': 'entries',
  'lists.counselorStatuses': 'entries',
  'lists.fieldsOfStudy': 'entries',
  'lists.teachingLanguages': 'entries',
  'lists.documentKinds': 'entries',
  'lists.certificates': 'entries',
  'lists.branches': 'entries',
  'lists.tags': 'tags',
  'security.session': 'session',
  'security.audit': 'audit',
  'general.locale': 'locale',
  'general.holidays': 'holidays',
  'general.followups': 'followups',
};
