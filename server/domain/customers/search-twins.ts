import type { QueryFilter } from 'mongoose';
import { CustomerSearch, type CustomerSearchRecord } from '#models/customer-search';
import type { IndexKey } from '#models/index-spec';
import type { Total } from '#server/kernel/page';
import type { OwnerCondition } from '#server/permissions/scope';
import { estimated } from './list-count';
import type { Place } from './list-sort';
import { ownedBy } from './scope-filter';
import type { Found } from './search-filter';
import { BY_KEYS, countKeys, countOwn, ownIndex } from './search-way';

export type Twin = Pick<CustomerSearchRecord, '_id' | 'createdAt'>;

/** What a text finds among the students of a scope: all of it. */
export interface Search extends Found {
  owners: OwnerCondition;
}

/** How many entries the keys lead to, as a measure of the work; up to a limit. */
export function candidatesOf({ firstKeys }: Search, limit: number): Promise<number> {
  return estimated(JSON.stringify(['keys', firstKeys, limit]), () => countKeys(firstKeys, limit));
}

const BATCH = 2_000;
/** Which way is shorter is measured up to here. */
const MEASURED = 30_001;
const TWIN = { createdAt: 1 } as const;

/** Those among a few customers who are found. */
export function twinsAmong(search: Search, ids: Twin['_id'][]): Promise<Twin[]> {
  return CustomerSearch.find({ $and: [{ _id: { $in: ids } }, meant(search)] }, TWIN)
    .hint({ _id: 1 })
    .batchSize(ids.length + 1)
    .lean<Twin[]>();
}

/** Everybody who is found, in no order. */
export async function allTwins(search: Search): Promise<AsyncIterable<Twin>> {
  const index = await indexFor(search);
  return CustomerSearch.find(meant(search), TWIN)
    .hint(index)
    .batchSize(BATCH)
    .lean<Twin[]>()
    .cursor();
}

/** The next so many by the time of creation, from a time on that may have been reached already. */
export async function twinsFrom(
  search: Search,
  from: Place | null,
  direction: 1 | -1,
  limit: number,
): Promise<Twin[]> {
  const range = from ? [{ createdAt: { [direction === 1 ? '$gte' : '$lte']: from.value } }] : [];
  const index = await indexFor(search);
  return CustomerSearch.find({ $and: [meant(search), ...range] }, TWIN)
    .hint(index)
    .sort({ createdAt: direction })
    .limit(limit)
    .batchSize(limit + 1)
    .lean<Twin[]>();
}

/**
 * How many are found, up to a limit, among so many of the newest candidates; `stopped` when there are
 * more of these. Keys that say everything are counted inside their index.
 */
export async function countTwins(search: Search, limit: number, lookedAt: number): Promise<Total> {
  const { owners, byKeysAlone } = search;
  const index = await indexFor(search);
  const counting = (range: QueryFilter<CustomerSearchRecord>[]) =>
    CustomerSearch.countDocuments({ $and: [meant(search), ...range] })
      .hint(index)
      .limit(limit);
  if (byKeysAlone && owners.kind === 'all') return { counted: await counting([]) };
  const [edge] = await CustomerSearch.find(candidatesIn(search, index), { _id: 0, createdAt: 1 })
    .hint(index)
    .sort({ createdAt: -1 })
    .skip(lookedAt)
    .limit(1)
    .lean<Pick<Twin, 'createdAt'>[]>();
  if (!edge) return { counted: await counting([]) };
  const counted = await counting([{ createdAt: { $gte: edge.createdAt } }]);
  return { counted, stopped: counted < limit };
}

/** Those whom walking an index meets: its own field alone, so that nothing else has to be read. */
function candidatesIn({ firstKeys, owners }: Search, index: IndexKey) {
  return 'keys' in index ? { keys: { $in: firstKeys } } : owned(owners);
}

const owned = (owners: OwnerCondition) => ownedBy(owners, 'scopeAgentIds');

const meant = ({ filter, owners }: Search): QueryFilter<CustomerSearchRecord> => ({
  $and: [filter, owned(owners)],
});

/** Along the keys or along the scope, whichever is shorter. */
async function indexFor(search: Search): Promise<IndexKey> {
  const { owners } = search;
  if (owners.kind === 'all') return BY_KEYS;
  const [found, own] = await Promise.all([
    candidatesOf(search, MEASURED),
    estimated(JSON.stringify(['own', owners]), () => countOwn(owners, MEASURED)),
  ]);
  return found <= own ? BY_KEYS : ownIndex(owners);
}
