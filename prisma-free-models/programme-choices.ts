import type { SettingKey } from './vocabulary';

/** Where programmes keep keys of configured lists. */
export const PROGRAMME_CHOICES: Partial<Record<SettingKey, readonly string[]>> = {
  'lists.fieldsOfStudy': ['fieldOfStudy', 'entryRules.rules.fields'],
  'lists.teachingLanguages': ['teachingLanguage'],
  'lists.documentKinds': ['requiredDocuments'],
  'lists.currencies': ['tuition.currency', 'applicationFee.currency', 'commission.currency'],
  'lists.certificates': ['entryRules.rules.certificates'],
  'lists.branches': ['entryRules.rules.branches'],
  'lists.englishTests': ['entryRules.rules.test'],
  'lists.proposalStates': ['entryRules.rules.atLeast'],
};
