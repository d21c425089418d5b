import type { SettingKey } from './vocabulary';

/** Where a student's record holds the key of an entry of a configured list. */
export interface CustomerChoice {
  list: SettingKey;
  path: string;
  /** Of a field that holds several parts: where each of them holds the key. */
  each?: string;
}

/** The one list of them: what is checked as it is chosen, counted before it is removed, and named. */
export const CUSTOMER_CHOICES = [
  { list: 'lists.sources', path: 'marketing.source' },
  { list: 'lists.lostReasons', path: 'evaluation.lostReason' },
  { list: 'lists.ratings', path: 'evaluation.rating' },
  { list: 'lists.certificates', path: 'currentQualification.certificate' },
  { list: 'lists.branches', path: 'currentQualification.branch' },
  { list: 'lists.proposalStates', path: 'currentQualification.proposal' },
  { list: 'lists.englishTests', path: 'currentQualification.englishTests', each: 'test' },
  { list: 'lists.fundings', path: 'desiredProgram.funding' },
  { list: 'lists.currencies', path: 'desiredProgram.currency' },
  { list: 'lists.languages', path: 'basicData.preferredLanguage' },
  { list: 'lists.channels', path: 'basicData.preferredChannel' },
  { list: 'lists.phoneOwners', path: 'basicData.otherPhones', each: 'owner' },
  { list: 'lists.guardianRelations', path: 'basicData.guardians', each: 'relation' },
] as const satisfies readonly CustomerChoice[];

/** The path by which the database finds the key. */
export function pathOf({ path, each }: CustomerChoice): string {
  return each ? `${path}.${each}` : path;
}
