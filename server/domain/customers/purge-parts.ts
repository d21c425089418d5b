import type { ClientSession, Model, Types } from 'mongoose';
import { CustomerSearch } from '#models/customer-search';
import { Followup } from '#models/followup';
import { Notification } from '#models/notification';
import { StoredFile } from '#models/stored-file';

interface Part {
  /** What the audit row calls it; without one nobody counts it. */
  name?: string;
  remove(customerId: Types.ObjectId, session: ClientSession): Promise<number>;
}

/**
 * What goes with a student who is deleted for ever: every collection that holds a student's records
 * has its line here. What lies outside the database is marked here and removed after the commit.
 */
const PARTS: readonly Part[] = [
  { remove: allOf(CustomerSearch, '_id') },
  { name: 'follow-ups', remove: allOf(Followup, 'customerId') },
  { remove: allOf(Notification, 'customerId') },
  { name: 'files', remove: allFiles },
];

/** Removes all of them. @returns how many of each, for the audit row */
export async function removeParts(
  customerId: Types.ObjectId,
  session: ClientSession,
): Promise<string> {
  const told: string[] = [];
  for (const { name, remove } of PARTS) {
    const removed = await remove(customerId, session);
    if (name) told.push(`${removed} ${name}`);
  }
  return told.join(', ');
}

/** Their bytes lie outside of the database: the rows go once those are gone; see `sweepFiles`. */
async function allFiles(customerId: Types.ObjectId, session: ClientSession): Promise<number> {
  const wanted = { customerId, state: { $ne: 'removing' } } as const;
  const change = { $set: { state: 'removing', isDeleted: true, name: 'removed' } };
  const { modifiedCount } = await StoredFile.updateMany(wanted, change, { session });
  return modifiedCount;
}

function allOf<T>(model: Model<T>, path: string): Part['remove'] {
  return async (customerId, session) => {
    const { deletedCount } = await model.deleteMany({ [path]: customerId }, { session });
    return deletedCount;
  };
}
