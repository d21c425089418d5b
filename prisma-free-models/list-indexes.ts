import { type IndexKey, type IndexSpec, index } from './index-spec';

/** Whose students a list shows: everybody's, those of some agents, or those one person entered. */
export type ListScope = 'all' | 'agents' | 'creator';
export type ListOrder = 'createdAt' | 'updatedAt' | 'sortName' | 'followupOrder';

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
 * without being read. Tags are missing because an index holds one array at most, and the lead counselor
 * because every index that holds them is written to when students change hands.
 */
const FILTERS: IndexKey = {
  degreeType: 1,
  'evaluation.salesStatus': 1,
  'marketing.source': 1,
  'basicData.nationality': 1,
  'assignment.disagree': 1,
  createdAt: -1,
  followupOrder: 1,
};

/** Whose a student is, beside what an index is led by; the lead where it changes with the counselors anyway. */
const WHO: Record<ListScope, IndexKey> = {
  all: { createdBy: 1 },
  agents: { 'assignment.assignedAgentId': 1, createdBy: 1 },
  creator: {},
};

/**
 * The index that walks the students of a scope in an order. Those one person entered have one in the
 * order of creation; in others they are met among all students, or are few and sorted.
 */
export function orderedIndex(scope: ListScope, order: ListOrder): IndexKey {
  const led = scope === 'creator' && order !== 'createdAt' ? 'all' : scope;
  return { ...withFilters({ ...OWNER[led], isDeleted: 1, ...ORDER[order] }), ...WHO[led] };
}

/** The same for a tag, which no other index knows. */
export function tagIndex(order: ListOrder): IndexKey {
  return withFilters({ isDeleted: 1, tags: 1, ...ORDER[order] });
}

/** The students of a lead counselor, or of none, newest first, whoever entered them. */
export function leadIndex(): IndexKey {
  const head = { isDeleted: 1, 'assignment.assignedAgentId': 1, ...ORDER.createdAt } as const;
  return { ...withFilters(head), ...WHO.all };
}

/**
 * The students in a stage, newest first: who has been in a late one for years is not among the newest,
 * and who is late for the next one is told by when they came there.
 */
export function stageIndex(): IndexKey {
  const head = { isDeleted: 1, 'evaluation.salesStatus': 1, ...ORDER.createdAt } as const;
  return { ...withFilters(head), ...WHO.all, 'evaluation.statusChangedAt': 1 };
}

/**
 * Holds the students with any combination of filters together, in no order. Few values come first: for
 * a filter whose predecessors are not asked for, the database leaps from one combination of them to the next.
 */
export function combinationIndex(): IndexKey {
  return withFilters({
    isDeleted: 1,
    'assignment.disagree': 1,
    degreeType: 1,
    'marketing.source': 1,
    'evaluation.salesStatus': 1,
  });
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
    (scope === 'creator' ? (['createdAt'] as const) : keysOf(ORDER)).map((order) =>
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
  index('customers', leadIndex(), 'students of one lead counselor or of none, and their number', {
    name: 'list_one_assignedAgentId',
  }),
  index('customers', stageIndex(), 'students in a stage, and those who are late there', {
    name: 'list_one_salesStatus',
  }),
  index('customers', combinationIndex(), 'the number of students with some filters, and the few', {
    name: 'list_combination',
  }),
];
