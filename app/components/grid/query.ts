import { DEGREE_TYPES, type DegreeType, type StageKey } from '#models/vocabulary';
import type { CustomerSort } from '#server/domain/customers/schema';

/** The orders a list can be walked in; the first one is taken when none is named. */
export const SORTS = [
  '-createdAt',
  'nextFollowupAt',
  '-updatedAt',
  'customerName',
  'createdAt',
] as const satisfies readonly CustomerSort[];
export type Sort = (typeof SORTS)[number];

export const FOLLOWUP_FILTERS = ['overdue', 'due', 'none'] as const;
export type FollowupFilter = (typeof FOLLOWUP_FILTERS)[number];

/** What narrows the list. An empty list, `null` and `false` narrow nothing. */
export interface GridFilters {
  degreeType: readonly DegreeType[];
  salesStatus: readonly StageKey[];
  source: readonly string[];
  assignedAgentId: readonly string[];
  nationality: readonly string[];
  tag: readonly string[];
  followup: FollowupFilter | null;
  /** Calendar days of the reader: `2026-11-22`. Both are meant whole. */
  createdFrom: string | null;
  createdTo: string | null;
  disagree: boolean;
  late: boolean;
}

export interface GridQuery {
  sort: Sort;
  search: string;
  filters: GridFilters;
}

export const NO_FILTERS: GridFilters = {
  degreeType: [],
  salesStatus: [],
  source: [],
  assignedAgentId: [],
  nationality: [],
  tag: [],
  followup: null,
  createdFrom: null,
  createdTo: null,
  disagree: false,
  late: false,
};

const MOST_VALUES = 30;
const MOST_LETTERS = 100;
const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const AGENT = /^([0-9a-f]{24}|none)$/;

const member = <T extends string>(list: readonly T[], value: string | null): T | undefined =>
  list.find((item) => item === value);

/**
 * Reads an address. What it does not know or cannot be meant is left out, never refused.
 * @param stages those of this installation
 */
export function queryFrom(
  params: URLSearchParams,
  stages: readonly { key: StageKey }[],
): GridQuery {
  const all = (name: string) => [...new Set(params.getAll(name))].slice(0, MOST_VALUES);
  const among = <T extends string>(name: string, list: readonly T[]): T[] =>
    all(name).flatMap((value) => member(list, value) ?? []);
  const matching = (name: string, pattern: RegExp) =>
    all(name).filter((value) => pattern.test(value));
  const day = (name: string) => matching(name, DAY)[0] ?? null;
  return {
    sort: member(SORTS, params.get('sort')) ?? SORTS[0],
    search: (params.get('search') ?? '').trim().slice(0, MOST_LETTERS),
    filters: {
      degreeType: among('degreeType', DEGREE_TYPES),
      salesStatus: among(
        'salesStatus',
        stages.map(({ key }) => key),
      ),
      source: matching('source', /^.{1,60}$/),
      assignedAgentId: matching('assignedAgentId', AGENT),
      nationality: matching('nationality', /^[A-Z]{2}$/),
      tag: matching('tag', /^.{1,40}$/),
      followup: member(FOLLOWUP_FILTERS, params.get('followup')) ?? null,
      createdFrom: day('createdFrom'),
      createdTo: day('createdTo'),
      disagree: params.get('disagree') === 'true',
      late: params.get('late') === 'true',
    },
  };
}

/** The address of a list, shortest form: what is not said is not written. */
export function paramsOf({ sort, search, filters }: GridQuery): URLSearchParams {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(filters)) {
    for (const item of [value].flat()) if (item) params.append(name, String(item));
  }
  if (search) params.set('search', search);
  if (sort !== SORTS[0]) params.set('sort', sort);
  return params;
}

export function hrefOf(query: GridQuery): string {
  const params = paramsOf(query).toString();
  return params ? `/customers?${params}` : '/customers';
}

export const hasFilters = ({ search, filters }: GridQuery): boolean =>
  paramsOf({ search, filters, sort: SORTS[0] }).size > 0;
