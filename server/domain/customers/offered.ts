import type { CustomerRecord } from '#models/customer-types';
import type { Chosen } from '#server/domain/settings';

/** The parts of a record that hold keys of configured lists. */
interface Choosing {
  marketing?: { source?: string | null | undefined } | undefined;
  evaluation?: { lostReason?: string | null | undefined } | undefined;
  currentQualification?:
    | {
        certificate?: string | null | undefined;
        branch?: string | null | undefined;
        graduationYear?: unknown;
      }
    | undefined;
}

/** What a write newly chooses from configured lists; what the record already held is left alone. */
export function changedChoices(before: CustomerRecord | null, after: Choosing): Chosen[] {
  const choices: readonly (Chosen & { was: unknown })[] = [
    {
      list: 'lists.sources',
      path: 'marketing.source',
      key: after.marketing?.source,
      was: before?.marketing?.source,
    },
    {
      list: 'lists.lostReasons',
      path: 'evaluation.lostReason',
      key: after.evaluation?.lostReason,
      was: before?.evaluation.lostReason,
    },
    {
      list: 'lists.certificates',
      path: 'currentQualification.certificate',
      key: after.currentQualification?.certificate,
      was: before?.currentQualification?.certificate,
    },
    {
      list: 'lists.branches',
      path: 'currentQualification.branch',
      key: after.currentQualification?.branch,
      was: before?.currentQualification?.branch,
    },
  ];
  return choices.flatMap(({ was, ...choice }) => (choice.key === was ? [] : [choice]));
}
