import { type WallClock, WEEKDAYS } from '#server/domain/people/wall-clock';
import { dateOf } from '#server/domain/people/zoned-instant';
import type { Scope } from '#server/permissions/vocabulary';
import { type GridFilters, type GridQuery, NO_FILTERS } from './query';

export type ViewKey =
  | 'all'
  | 'mine'
  | 'due'
  | 'overdue'
  | 'thisWeek'
  | 'disagree'
  | 'late'
  | 'unassigned';

export interface View {
  key: ViewKey;
  filters: Partial<GridFilters>;
}

/** Working weeks begin on Sunday here: Friday and Saturday are free. */
const weekStart = (today: WallClock): string => dateOf(today, -WEEKDAYS.indexOf(today.weekday));

/** The built-in views of somebody who sees students as far as `scope`. */
export function viewsFor(scope: Scope, today: WallClock): readonly View[] {
  const sees = scope === 'all' || scope === 'team';
  return [
    { key: sees ? 'all' : 'mine', filters: {} },
    { key: 'due', filters: { followup: 'due' } },
    { key: 'overdue', filters: { followup: 'overdue' } },
    { key: 'thisWeek', filters: { createdFrom: weekStart(today) } },
    { key: 'disagree', filters: { disagree: true } },
    { key: 'late', filters: { late: true } },
    ...(sees ? [{ key: 'unassigned', filters: { assignedAgentId: ['none'] } } as const] : []),
  ];
}

/** A view starts from its own filters; the order stays as the reader likes it. */
export const queryOfView = (view: View, sort: GridQuery['sort']): GridQuery => ({
  sort,
  search: '',
  filters: { ...NO_FILTERS, ...view.filters },
});

/** The most particular view whose filters all hold; more filters may stand beside them. */
export function activeView(views: readonly View[], { filters }: GridQuery): View | undefined {
  const holds = (view: View) =>
    Object.entries(view.filters).every(
      ([name, value]) => String(filters[name as keyof GridFilters]) === String(value),
    );
  return views.filter(holds).toSorted((a, b) => weight(b) - weight(a))[0];
}

const weight = (view: View) => Object.keys(view.filters).length;
