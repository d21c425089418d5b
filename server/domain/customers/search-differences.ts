import { isDeepStrictEqual } from 'node:util';
import type { ClientSession, Types } from 'mongoose';
import { Customer } from '#models/customer';
import { CustomerSearch, type CustomerSearchRecord } from '#models/customer-search';
import type { CustomerRecord } from '#models/customer-types';
import { isLegacyAssignment, queuedAssignment } from '#models/legacy-assignment';
import { searchRecordOf } from './search-sync';

/** Neighbouring ids looked at in one step. */
const WINDOW = 500;

/** How the search twins of some neighbouring customers differ from what they should be. */
export interface Differences {
  /** The position after which to go on; null at the end. */
  end: Types.ObjectId | null;
  checked: number;
  missing: CustomerSearchRecord[];
  stale: CustomerSearchRecord[];
  /** Of nobody. */
  surplus: Types.ObjectId[];
  /** All words of these customers' names. */
  words: Set<string>;
}

const READ = {
  customerNumber: 1,
  basicData: 1,
  assignment: 1,
  isDeleted: 1,
  createdAt: 1,
  createdBy: 1,
} as const;

/** Compares the next window after a position; session: one that reads a snapshot. */
export async function differencesAfter(
  after: Types.ObjectId | null,
  session: ClientSession,
): Promise<Differences> {
  const next = after ? { _id: { $gt: after } } : {};
  const window = { sort: { _id: 1 }, limit: WINDOW, session } as const;
  // Past the models: students in the recycle bin and of the original system have twins too.
  const customers = await Customer.collection
    .find<CustomerRecord>(next, { ...window, projection: READ })
    .toArray();
  const twins = await CustomerSearch.collection.find<CustomerSearchRecord>(next, window).toArray();
  const end = smaller(lastOfFull(customers), lastOfFull(twins));
  const within = ({ _id }: { _id: Types.ObjectId }) => !end || hex(_id) <= hex(end);
  const wanted = customers.filter(within).map(twinOf);
  const stored = new Map(twins.filter(within).map((twin) => [hex(twin._id), twin]));
  const differences = compared(wanted, stored);
  return { end, checked: wanted.length, ...differences };
}

function compared(
  wanted: readonly CustomerSearchRecord[],
  stored: ReadonlyMap<string, CustomerSearchRecord>,
) {
  const missing: CustomerSearchRecord[] = [];
  const stale: CustomerSearchRecord[] = [];
  const unclaimed = new Map(stored);
  for (const twin of wanted) {
    const there = stored.get(hex(twin._id));
    unclaimed.delete(hex(twin._id));
    if (!there) missing.push(twin);
    else if (!isDeepStrictEqual(comparable(there), comparable(twin))) stale.push(twin);
  }
  return {
    missing,
    stale,
    surplus: [...unclaimed.values()].map(({ _id }) => _id),
    words: new Set(wanted.flatMap(({ words }) => words)),
  };
}

/** The twin as it should be; what the original system left out stands nowhere else either. */
function twinOf(stored: CustomerRecord): CustomerSearchRecord {
  const { _id, assignment, createdAt = _id.getTimestamp(), createdBy = null } = stored;
  const legacy = isLegacyAssignment(assignment);
  return searchRecordOf({
    ...{ ...stored, createdAt, createdBy },
    basicData: stored.basicData ?? {},
    assignment: legacy ? queuedAssignment(assignment) : assignment,
  });
}

/** Ids as text: two readings of one id are different objects. */
function comparable({ _id, scopeAgentIds, createdBy, ...twin }: CustomerSearchRecord) {
  return {
    ...twin,
    scopeAgentIds: (scopeAgentIds ?? []).map((id) => id && hex(id)),
    createdBy: createdBy && hex(createdBy),
  };
}

const hex = (id: Types.ObjectId) => id.toHexString();

function lastOfFull(rows: readonly { _id: Types.ObjectId }[]): Types.ObjectId | null {
  return rows.length < WINDOW ? null : (rows.at(-1)?._id ?? null);
}

function smaller(one: Types.ObjectId | null, other: Types.ObjectId | null) {
  if (!one || !other) return one ?? other;
  return hex(one) < hex(other) ? one : other;
}
