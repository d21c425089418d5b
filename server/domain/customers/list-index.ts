import type { IndexKey } from '#models/index-spec';
import { orderedIndex, type RareFilter, rareIndex, tagIndex } from '#models/list-indexes';
import { type Filter, type ListQuery, listScopeOf } from './list-query';
import { orderOf } from './list-sort';

/** The rarer as a rule, the earlier. */
const RARE_FILTERS = [
  'disagree',
  'assignedAgentId',
  'salesStatus',
  'source',
  'nationality',
  'degreeType',
] as const;

/**
 * The index that gives the students of a list in its order: none of them has to be sorted.
 * @param byTag the tags asked for are rarer than the students of the scope
 */
export function walkingIndex(query: ListQuery, byTag: boolean): IndexKey {
  const { path } = orderOf(query.sort);
  if (byTag) return tagIndex(path);
  const scope = listScopeOf(query);
  if (scope !== 'all') return orderedIndex(scope, path);
  const [rare] = rareFiltersOf(query);
  return rare && path === 'createdAt' ? rareIndex(rare) : orderedIndex('all', path);
}

/**
 * The index to count in. Of several filters over all students it is not known which is the rarest:
 * there the database tries, and each of the indexes holds all of the filters.
 */
export function countingIndex(query: ListQuery, byTag: boolean): IndexKey | undefined {
  const { filters } = query;
  if (byTag) return tagIndex('createdAt');
  const scope = listScopeOf(query);
  if (scope !== 'all') return orderedIndex(scope, 'createdAt');
  const [rare, ...others] = rareFiltersOf(query);
  if (others.length > 0 || (rare && hasRange(filters))) return undefined;
  if (rare) return rareIndex(rare);
  return orderedIndex('all', filters.has('followup') ? 'followupOrder' : 'createdAt');
}

function rareFiltersOf({ filters, disagree }: ListQuery): RareFilter[] {
  return RARE_FILTERS.filter((one) => filters.has(one) && (one !== 'disagree' || disagree));
}

function hasRange(filters: ReadonlySet<Filter>): boolean {
  return filters.has('createdFrom') || filters.has('createdTo') || filters.has('followup');
}
