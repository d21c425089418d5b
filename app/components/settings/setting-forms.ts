import { z } from 'zod';
import { LOCALES, type SettingKey, STAGE_REQUIREMENTS, STAGE_TONES } from '#models/vocabulary';

const word = z.string().trim().min(1).max(80);
/** A label as a form holds it: one field a language. */
const words = { en: word, ar: word };
const ticked = z.boolean().default(false);
const rows = <T extends z.ZodType>(row: T) => z.array(row).max(200).default([]);

/** Empty for a new entry: its key is made of its English word. */
const key = z.string().trim().max(40).optional();
const entryRow = z.strictObject({
  key,
  ...words,
  enabled: ticked,
});
const stageRow = z.strictObject({
  key,
  ...words,
  tone: z.enum(STAGE_TONES),
  enabled: ticked,
  terminal: ticked,
  mayGoBack: ticked,
  requires: z.enum(STAGE_REQUIREMENTS),
  deadlineDays: z.number().int().min(1).max(730).optional(),
});
/** Its key is the code that the world knows, and somebody has to say it. */
const currencyRow = z.strictObject({
  key: z.string().trim().toUpperCase().min(1).max(3),
  ...words,
  enabled: ticked,
});
const holidayRow = z.strictObject({ date: z.iso.date(), ...words });

/** The form of each kind of setting. The verb judges the value again by its own schema. */
export const FORMS = {
  entries: z.strictObject({ rows: rows(entryRow) }),
  currencies: z.strictObject({ rows: rows(currencyRow) }),
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
  'lists.ratings': 'entries',
  'lists.englishTests': 'entries',
  'lists.proposalStates': 'entries',
  'lists.fundings': 'entries',
  'lists.currencies': 'currencies',
  'lists.languages': 'entries',
  'lists.channels': 'entries',
  'lists.phoneOwners': 'entries',
  'lists.guardianRelations': 'entries',
  'lists.tags': 'tags',
  'security.session': 'session',
  'security.audit': 'audit',
  'general.locale': 'locale',
  'general.holidays': 'holidays',
  'general.followups': 'followups',
};
