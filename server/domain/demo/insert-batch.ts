import { mongo, type Types } from 'mongoose';
import { Customer } from '#models/customer';
import { CustomerSearch } from '#models/customer-search';
import type { CustomerRecord } from '#models/customer-types';
import { Followup, type FollowupRecord } from '#models/followup';
import { rememberWords, searchRecordOf } from '../customers';

/** Saving the position after the batch waits for the journal, and so for everything before it. */
const NOT_WAITING = { w: 1, journal: false } as const;

export interface BatchCounts {
  inserted: number;
  /** Made by an earlier run. */
  present: number;
  /** Refused because another live student has the phone and e-mail. */
  refused: number;
}

export interface Generated {
  customer: CustomerRecord;
  followups: FollowupRecord[];
}

/**
 * Writes customers, then what hangs on them. A batch that a killed run left half-written is
 * completed: what is there stays, what is missing is added.
 */
export async function insertBatch(batch: readonly Generated[]): Promise<BatchCounts> {
  const customers = batch.map((one) => one.customer);
  const failures = await insertUnordered(Customer.collection, customers);
  const clashes = failures.map(({ at, isSameId }) => ({ ...batch[at], isSameId }));
  const present = clashes.flatMap((one) => (one.isSameId && one.customer ? one.customer._id : []));
  const clashing = new Set(clashes.map((one) => one.customer));

  const fresh = batch.filter((one) => !clashing.has(one.customer));
  const earlier = await storedCustomers(present);
  const live = [...fresh.map((one) => one.customer), ...earlier];
  const liveIds = new Set(live.map((one) => one._id.toHexString()));
  const followups = batch.filter((one) => liveIds.has(one.customer._id.toHexString()));
  const twins = live.map(searchRecordOf);
  await Promise.all([
    rememberWords(twins.flatMap(({ words }) => words)),
    insertUnordered(CustomerSearch.collection, twins),
    insertUnordered(
      Followup.collection,
      followups.flatMap((one) => one.followups),
    ),
  ]);
  return {
    inserted: fresh.length,
    present: present.length,
    refused: failures.length - present.length,
  };
}

async function storedCustomers(ids: Types.ObjectId[]): Promise<CustomerRecord[]> {
  if (ids.length === 0) return [];
  return Customer.find({ _id: { $in: ids }, isDeleted: false }).lean<CustomerRecord[]>();
}

interface Failure {
  at: number;
  /** The document itself is there; else another one holds a unique value of it. */
  isSameId: boolean;
}

/** Inserts what is new. @throws whatever is not a duplicate */
async function insertUnordered(
  // The driver's own collection: no mongoose document is made of a million records.
  collection: {
    insertMany(documents: object[], options: mongo.BulkWriteOptions): Promise<unknown>;
  },
  documents: object[],
): Promise<Failure[]> {
  if (documents.length === 0) return [];
  try {
    await collection.insertMany(documents, { ordered: false, writeConcern: NOT_WAITING });
    return [];
  } catch (error) {
    const failed = error instanceof mongo.MongoBulkWriteError ? [error.writeErrors].flat() : [];
    if (failed.length === 0 || failed.some((one) => one.code !== 11_000)) throw error;
    return failed.map((one) => ({
      at: one.index,
      isSameId: / index: _id_ /.test(one.errmsg ?? ''),
    }));
  }
}
