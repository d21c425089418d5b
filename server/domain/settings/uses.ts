import type { ClientSession } from 'mongoose';
import { Customer } from '#models/customer';
import { Followup } from '#models/followup';
import { Programme } from '#models/programme';
import type { SettingKey } from '#models/vocabulary';

/** How many records hold an entry of a list. */
export interface Uses {
  of: 'students' | 'followups' | 'programmes';
  count: number;
}

/** Refusals name a number up to here; it is reason enough. */
const MOST_COUNTED = 10_000;
/** Deleted records may return, so they count. */
const ANY = { isDeleted: { $in: [false, true] } };

/** The records that hold an entry; null for a list whose entries no record stores. */
export async function usesOf(
  list: SettingKey,
  key: string,
  session: ClientSession,
): Promise<Uses | null> {
  const customers = async (path: string): Promise<Uses> => ({
    of: 'students',
    count: await Customer.countDocuments({ ...ANY, [path]: key })
      .limit(MOST_COUNTED)
      .session(session),
  });
  const followups = async (path: string): Promise<Uses> => ({
    of: 'followups',
    count: await Followup.countDocuments({ [path]: key })
      .limit(MOST_COUNTED)
      .session(session),
  });
  const programmes = async (...paths: string[]): Promise<Uses> => ({
    of: 'programmes',
    count: await Programme.countDocuments({ $or: paths.map((path) => ({ [path]: key })) })
      .limit(MOST_COUNTED)
      .session(session),
  });
  switch (list) {
    case 'lists.stages':
      return customers('evaluation.salesStatus');
    case 'lists.sources':
      return customers('marketing.source');
    case 'lists.lostReasons':
      return customers('evaluation.lostReason');
    case 'lists.followupTypes':
      return followups('type');
    case 'lists.followupOutcomes':
      return followups('outcome');
    case 'lists.fieldsOfStudy':
      return programmes('fieldOfStudy', 'entryRules.rules.fields');
    case 'lists.teachingLanguages':
      return programmes('teachingLanguage');
    case 'lists.documentKinds':
      return programmes('requiredDocuments');
    default:
      return null;
  }
}
