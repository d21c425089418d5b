import { LRUCache } from 'lru-cache';
import { Customer } from '#models/customer';
import { once } from '#server/infra/once';
import { hinted } from './hinted';
import { countingIndex } from './list-index';
import { type ListQuery, wantedOf } from './list-query';

/** Which is rarer is measured up to here. */
const MEASURED = 10_001;
const ESTIMATES_LAST = 60_000;

const estimates = once(
  'customers.estimates',
  () => new LRUCache<string, Promise<number>>({ max: 2_000, ttl: ESTIMATES_LAST }),
);

/** Remembers for a minute what only decides which way is taken: no answer depends on it. */
export function estimated(key: string, count: () => Promise<number>): Promise<number> {
  const known = estimates.get(key);
  if (known) return known;
  const value = Promise.resolve().then(count);
  estimates.set(key, value);
  value.catch(() => estimates.delete(key));
  return value;
}

/** How many students a list has, counted inside an index and up to a limit. */
export async function countOf(query: ListQuery, limit: number): Promise<number> {
  const { owners } = query;
  if (owners.kind !== 'agents' || !owners.ids.includes(null) || owners.ids.length === 1) {
    return countWith(query, limit);
  }
  // A student has agents or nobody, never both. An index cannot tell "nobody" from nothing, so these
  // are looked at; the others need not be because of them.
  const ofAgents = owners.ids.filter((id) => id !== null);
  const taken = await countWith({ ...query, owners: { kind: 'agents', ids: ofAgents } }, limit);
  if (taken >= limit) return taken;
  const waiting: ListQuery = { ...query, owners: { kind: 'agents', ids: [null] } };
  return taken + (await countWith(waiting, limit - taken));
}

async function countWith(query: ListQuery, limit: number): Promise<number> {
  return hinted(countingIndex(query, await isByTag(query)), async (hint) => {
    const counting = Customer.countDocuments(wantedOf(query)).limit(limit);
    return hint ? counting.hint(hint) : counting;
  });
}

/**
 * Whether the students with a tag are looked through for those of the scope, or the other way round:
 * no index holds both. The fewer are.
 */
export async function isByTag(query: ListQuery): Promise<boolean> {
  const { tags, owners, deleted } = query;
  if (!tags || owners.kind === 'all') return tags !== undefined;
  const everybody: ListQuery = { ...query, filters: new Set(), matching: {}, tags: undefined };
  const [tagged, owned] = await Promise.all([
    estimated(JSON.stringify(['tagged', tags, deleted]), () => {
      const filter = { isDeleted: deleted, tags: { $in: tags } };
      return Customer.countDocuments(filter).limit(MEASURED);
    }),
    estimated(JSON.stringify(['owned', owners, deleted]), () => countOf(everybody, MEASURED)),
  ]);
  return tagged < owned;
}
