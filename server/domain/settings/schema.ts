import { z } from 'zod';
import { SETTING_CATEGORIES, SETTING_KEYS, type SettingKey } from '#models/vocabulary';
import { pageInput, pageOf } from '#server/kernel/page';
import { SETTING_VALUES } from './values-schema';

export const listsOutput = z.object({
  stages: SETTING_VALUES['lists.stages'],
  sources: SETTING_VALUES['lists.sources'],
  lostReasons: SETTING_VALUES['lists.lostReasons'],
  followupTypes: SETTING_VALUES['lists.followupTypes'],
  followupOutcomes: SETTING_VALUES['lists.followupOutcomes'],
  counselorStatuses: SETTING_VALUES['lists.counselorStatuses'],
  fieldsOfStudy: SETTING_VALUES['lists.fieldsOfStudy'],
  teachingLanguages: SETTING_VALUES['lists.teachingLanguages'],
  documentKinds: SETTING_VALUES['lists.documentKinds'],
  certificates: SETTING_VALUES['lists.certificates'],
  branches: SETTING_VALUES['lists.branches'],
  ratings: SETTING_VALUES['lists.ratings'],
  englishTests: SETTING_VALUES['lists.englishTests'],
  proposalStates: SETTING_VALUES['lists.proposalStates'],
  fundings: SETTING_VALUES['lists.fundings'],
  currencies: SETTING_VALUES['lists.currencies'],
  languages: SETTING_VALUES['lists.languages'],
  channels: SETTING_VALUES['lists.channels'],
  phoneOwners: SETTING_VALUES['lists.phoneOwners'],
  guardianRelations: SETTING_VALUES['lists.guardianRelations'],
  tags: SETTING_VALUES['lists.tags'],
});

export const seedOutput = z.object({
  created: z.array(z.enum(SETTING_KEYS)),
  kept: z.array(z.enum(SETTING_KEYS)),
});

export const settingOutput = z.object({
  key: z.enum(SETTING_KEYS),
  category: z.enum(SETTING_CATEGORIES),
  value: z.unknown(),
  /** Nobody has changed it, or it was set back. */
  isDefault: z.boolean(),
  /** 0 while nothing is stored; a change names the version it starts from. */
  version: z.number(),
  updatedAt: z.iso.datetime().nullable(),
  /** Whether the asker may change it: security settings have a permission of their own. */
  mayChange: z.boolean(),
});
export type SettingOutput = z.output<typeof settingOutput>;

export const listSettingsInput = z.strictObject({
  ...pageInput,
  category: z.enum(SETTING_CATEGORIES).optional(),
});
export const settingsPage = pageOf(settingOutput);

export const settingKeyInput = z.strictObject({ key: z.enum(SETTING_KEYS) });

const version = z.int().min(0).optional();
export const resetSettingInput = settingKeyInput.extend({ version });

const change = <const K extends SettingKey>(key: K) =>
  z.strictObject({ key: z.literal(key), value: SETTING_VALUES[key], version });

/** A setting's key with a value of its own type. */
export const updateSettingInput = z.discriminatedUnion('key', [
  change('lists.stages'),
  change('lists.sources'),
  change('lists.lostReasons'),
  change('lists.followupTypes'),
  change('lists.followupOutcomes'),
  change('lists.counselorStatuses'),
  change('lists.fieldsOfStudy'),
  change('lists.teachingLanguages'),
  change('lists.documentKinds'),
  change('lists.certificates'),
  change('lists.branches'),
  change('lists.ratings'),
  change('lists.englishTests'),
  change('lists.proposalStates'),
  change('lists.fundings'),
  change('lists.currencies'),
  change('lists.languages'),
  change('lists.channels'),
  change('lists.phoneOwners'),
  change('lists.guardianRelations'),
  change('lists.tags'),
  change('security.session'),
  change('security.audit'),
  change('general.locale'),
  change('general.holidays'),
  change('general.followups'),
]);
export type SettingChange = z.output<typeof updateSettingInput>;

/** How many students stand in each stage. */
export const stageUseOutput = z.object({
  stages: z.array(z.object({ key: z.string(), students: z.number(), isCapped: z.boolean() })),
});
