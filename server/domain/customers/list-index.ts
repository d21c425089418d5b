import type { IndexKey } from '#models/index-spec';
import {
  combinationIndex,
  leadIndex,
  orderedIndex,
  stageIndex,
  tagIndex,
} from '#models/list-indexes';
import { type Filter, type ListQuery, listScopeOf } from './list-query';
import { orderOf } from './list-sort';

/** What the combination index is led by: one of them narrows it. */
const COMBINED = ['salesStatus', 'source', 'nationality', 'degreeType'] as const;

/**
 * The index that gives the students of a list in its order: none of them has to be sorted.
 * @param byTag the tags asked for are rarer than the students of the scope
 */
export function walkingIndex(query: ListQuery, byTag: boolean): IndexKey {
  const { path } = orderOf(query.sort);
  if (byTag) return tagIndex(path);
  const scope = listScopeOf(query);
  if (scope !== 'agents' && path === 'createdAt') {
    if (query.filters.has('assignedAgentId')) return leadIndex();
    if (scope === 'all' && isOfStages(query)) return stageIndex();
  }
  return orderedIndex(scope, path);
}

/** The index to count in. */
export function countingIndex(query: ListQuery, byTag: boolean): IndexKey {
  const { filters } = query;
  if (byTag) return tagIndex('createdAt');
  const scope = listScopeOf(query);
  if (scope !== 'agents' && filters.has('assignedAgentId')) return leadIndex();
  if (scope !== 'all') return orderedIndex(scope, 'createdAt');
  if (filters.has('late')) return stageIndex();
  if (isCombined(query)) return combinationIndex();
  return orderedIndex('all', filters.has('followup') ? 'followupOrder' : 'createdAt');
}

/** The index that holds a few students of all together; the database finds the one of a range. */
export function fewIndex(query: ListQuery): IndexKey | undefined {
  if (query.filters.has('assignedAgentId')) return leadIndex();
  if (listScopeOf(query) === 'creator') return orderedIndex('creator', 'createdAt');
  if (query.filters.has('late')) return stageIndex();
  return isCombined(query) ? combinationIndex() : undefined;
}

function isOfStages({ filters }: ListQuery): boolean {
  return filters.has('salesStatus') || filters.has('late');
}

function isCombined({ filters, disagree }: ListQuery): boolean {
  const has = (filter: Filter) => filters.has(filter);
  return disagree === true || COMBINED.some(has);
}
