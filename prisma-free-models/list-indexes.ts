import { type IndexKey, type IndexSpec, index } from './index-spec';

/** Whose students a list shows: everybody's, those of some agents, or those one person entered. */
export type ListScope = 'all' | 'agents' | 'creator';
export type ListOrder = 'createdAt' | 'updatedAt' | 'sortName' | 'followupOrder';
/** A filter whose value can be rare: walking all students to find it would take long. */
export type RareFilter = keyof typeof RARE;

const OWNER: Record<ListScope, IndexKey> = {
  all: {},
  agents: { 'assignment.scopeAgentIds': 1 },
  creator: { createdBy: 1 },
};

const ORDER: Record<ListOrder, IndexKey> = {
  createdAt: { createdAt: -1, _id: -1 },
  updatedAt: { updatedAt: -1, _id: -1 },
  sortName: { sortName: 1, _id: 1 },
  followupOrder: { followupOrder: 1, _id: 1 },
};

/**
 * What a list can be filtered by, at the end of each of its indexes: rows are passed over, and counted,
 * without being read. Tags are missing because an index holds one array at most.
 */
const FILTERS: IndexKey = {
  degreeType: 1,
  'evaluation.salesStatus': 1,
  'marketing.source': 1,
  'basicData.nationality': 1,
  'assignment.assignedAgentId': 1,
  'assignment.disagree': 1,
  createdAt: -1,
  followupOrder: 1,
};

const RARE = {
  degreeType: { degreeType: 1 },
  salesStatus: { 'evaluation.salesStatus': 1 },
  source: { 'marketing.source': 1 },
  nationality: { 'basicData.nationality': 1 },
  assignedAgentId: { 'assignment.assignedAgentId': 1 },
  disagree: { 'assignment.disagree': 1 },
} as const satisfies Record<string, IndexKey>;

/** The index that walks the students of a scope in an order. */
export function orderedIndex(scope: ListScope, order: ListOrder): IndexKey {
  return withFilters({ ...OWNER[scope], isDeleted: 1, ...ORDER[order] });
}

/** The index that holds the students with one value of a filter together, newest first. */
export function rareIndex(filter: RareFilter): IndexKey {
  return withFilters({ isDeleted: 1, ...RARE[filter], ...ORDER.createdAt });
}

/** The same for a tag, which no other index knows, in any order. */
export function tagIndex(order: ListOrder): IndexKey {
  return withFilters({ isDeleted: 1, tags: 1, ...ORDER[order] });
}

/** Fields keep the place where they come first. */
function withFilters(head: IndexKey): IndexKey {
  const rest = Object.entries(FILTERS).filter(([path]) => !(path in head));
  return { ...head, ...Object.fromEntries(rest) };
}

const WHOSE: Record<ListScope, string> = {
  all: 'all students',
  agents: "a counselor's, a team's or the queue's students",
  creator: 'the students one person entered',
};
const HOW: Record<ListOrder, string> = {
  createdAt: 'newest or oldest first',
  updatedAt: 'last changed first',
  sortName: 'by name',
  followupOrder: 'by next follow-up',
};
const keysOf = <T extends object>(object: T) => Object.keys(object) as (keyof T & string)[];

/** The indexes of `customers.list`, named: their keys are longer than a name should be. */
export const LIST_INDEXES: readonly IndexSpec[] = [
  ...keysOf(OWNER).flatMap((scope) =>
    keysOf(ORDER).map((order) =>
      index('customers', orderedIndex(scope, order), `${WHOSE[scope]}, ${HOW[order]}`, {
        name: `list_${scope}_${order}`,
      }),
    ),
  ),
  ...keysOf(ORDER).map((order) =>
    index('customers', tagIndex(order), `students with a tag, ${HOW[order]}`, {
      name: `list_tag_${order}`,
    }),
  ),
  ...keysOf(RARE).map((filter) =>
    index(
      'customers',
      rareIndex(filter),
      `students with one ${filter}, newest first, and their number`,
      {
        name: `list_one_${filter}`,
        ...(filter === 'disagree' && {
          partialFilterExpression: { 'assignment.disagree': true },
        }),
      },
    ),
  ),
];
