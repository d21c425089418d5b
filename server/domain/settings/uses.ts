import type { ClientSession } from 'mongoose';
import { Customer } from '#models/customer';
import { CUSTOMER_CHOICES, pathOf } from '#models/customer-choices';
import { Followup } from '#models/followup';
import type { SettingKey } from '#models/vocabulary';

/** How many records hold an entry of a list. */
export interface Uses {
  of: 'students' | 'followups';
  count: number;
}

/** Refusals name a number up to here; it is reason enough. */
const MOST_COUNTED = 10_000;

const IN_FOLLOWUPS: Partial<Record<SettingKey, string>> = {
  'lists.followupTypes': 'type',
  'lists.followupOutcomes': 'outcome',
};

/** The records that hold an entry; null for a list whose entries no record stores. */
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
