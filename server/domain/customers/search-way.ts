import { CustomerSearch } from '#models/customer-search';
import type { IndexKey } from '#models/index-spec';
import type { OwnerCondition } from '#server/permissions/scope';
import { ownedBy } from './scope-filter';

/** A key of fewer entries than this is quickly walked, whoever they belong to. */
export const RARE = 3_000;

export const BY_KEYS: IndexKey = { keys: 1, createdAt: -1 };
const BY_AGENTS: IndexKey = { scopeAgentIds: 1, createdAt: -1 };
const BY_CREATOR: IndexKey = { createdBy: 1, createdAt: -1 };

/** How many entries have one of the keys, up to a limit; counted inside the index. */
export function countKeys(keys: readonly string[], limit: number): Promise<number> {
  return CustomerSearch.countDocuments({ keys: { $in: [...keys] } })
    .hint(BY_KEYS)
    .limit(limit)
    .exec();
}

/**
 * The index to walk to entries with a key that `found` have. Over everybody it is the keys'. Within a
 * scope it is the keys' as well while the key is rare, like the end of a phone; the entries of a
 * common name are mostly other people's, so there it is the scope's.
 */
export function shortWay(owners: OwnerCondition, found: number): IndexKey {
  if (owners.kind === 'all' || found < RARE) return BY_KEYS;
  return ownIndex(owners);
}

/** The index that holds the entries of a scope together. */
export const ownIndex = ({ kind }: OwnerCondition): IndexKey =>
  kind === 'creator' ? BY_CREATOR : BY_AGENTS;

/** How many entries a scope has, up to a limit. */
export function countOwn(owners: OwnerCondition, limit: number): Promise<number> {
  return CustomerSearch.countDocuments(ownedBy(owners, 'scopeAgentIds'))
    .hint(ownIndex(owners))
    .limit(limit)
    .exec();
}
