import type { ClientSession } from 'mongoose';
import { Customer } from '#models/customer';
import { CUSTOMER_CHOICES, pathOf } from '#models/customer-choices';
import { Followup } from '#models/followup';
import { Programme } from '#models/programme';
import { PROGRAMME_CHOICES } from '#models/programme-choices';
import type { SettingKey } from '#models/vocabulary';

/** How many records hold an entry of a list. */
export interface Uses {
  of: 'students' | 'followups' | 'programmes';
  count: number;
}

/** Refusals name a number up to here; it is reason enough. */
const MOST_COUNTED = 10_000;

const IN_FOLLOWUPS: Partial<Record<SettingKey, string>> = {
  'lists.followupTypes': 'type',
  'lists.followupOutcomes': 'outcome',
};

/** The records that hold an entry; null where no record can, or no programme does. */
export async function usesOf(
  list: SettingKey,
  key: string,
  session: ClientSession,
): Promise<Uses | null> {
  const ofFollowup = IN_FOLLOWUPS[list];
  if (ofFollowup) {
    const held = Followup.countDocuments({ [ofFollowup]: key });
    return { of: 'followups', count: await held.limit(MOST_COUNTED).session(session) };
  }
  const ofProgramme = PROGRAMME_CHOICES[list];
  if (ofProgramme) {
    const held = Programme.countDocuments({ $or: ofProgramme.map((path) => ({ [path]: key })) });
    const count = await held.limit(MOST_COUNTED).session(session);
    if (count > 0) return { of: 'programmes', count };
  }
  const ofStudent = pathInCustomers(list);
  if (!ofStudent) return null;
  // Deleted records may return, so they count.
  const held = Customer.countDocuments({ isDeleted: { $in: [false, true] }, [ofStudent]: key });
  return { of: 'students', count: await held.limit(MOST_COUNTED).session(session) };
}

function pathInCustomers(list: SettingKey): string | undefined {
  if (list === 'lists.stages') return 'evaluation.salesStatus';
  const choice = CUSTOMER_CHOICES.find((one) => one.list === list);
  return choice && pathOf(choice);
}
