import type { Types } from 'mongoose';
import { Customer } from '#models/customer';
import { Followup } from '#models/followup';

/** A student whose own "next follow-up" is not the earliest open one. */
export interface WrongNext {
  customerId: string;
  customerNumber: string;
  stored: Date | null;
  actual: Date | null;
}

const BATCH = 1_000;

/**
 * Compares every student's `nextFollowupAt` with the follow-ups themselves, a thousand at a time.
 * Those of a deleted student count as they would if the student came back.
 */
export async function* wrongNextFollowups(): AsyncGenerator<WrongNext> {
  let after: Types.ObjectId | null = null;
  for (;;) {
    const customers: Student[] = await Customer.find(after ? { _id: { $gt: after } } : {})
      .sort({ _id: 1 })
      .limit(BATCH)
      .select({ customerNumber: 1, nextFollowupAt: 1 })
      .lean<Student[]>();
    const last = customers.at(-1);
    if (!last) return;
    after = last._id;
    const earliest = await earliestOf(customers.map(({ _id }) => _id));
    for (const { _id, customerNumber, nextFollowupAt } of customers) {
      const stored = nextFollowupAt ?? null;
      const actual = earliest.get(_id.toHexString()) ?? null;
      if (stored?.getTime() === actual?.getTime()) continue;
      yield { customerId: _id.toHexString(), customerNumber, stored, actual };
    }
  }
}

interface Student {
  _id: Types.ObjectId;
  customerNumber: string;
  nextFollowupAt?: Date | null;
}

async function earliestOf(ids: readonly Types.ObjectId[]): Promise<Map<string, Date>> {
  const rows = await Followup.aggregate<{ _id: Types.ObjectId; dueAt: Date }>([
    {
      $match: {
        customerId: { $in: ids },
        doneAt: null,
        $or: [{ isDeleted: false }, { deletedWithCustomer: true }],
      },
    },
    { $group: { _id: '$customerId', dueAt: { $min: '$dueAt' } } },
  ]);
  return new Map(rows.map(({ _id, dueAt }) => [_id.toHexString(), dueAt]));
}
