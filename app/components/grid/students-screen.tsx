import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import { wallClock } from '#server/domain/people/wall-clock';
import { can, scopeOf } from '#server/permissions/can';
import { Page } from '~/components/shell/page';
import { useShortcut } from '~/components/shell/shortcuts';
import { lazyPart } from '~/components/ui/lazy-part';
import { Tabs } from '~/components/ui/tabs';
import { useApp } from '~/lib/use-app';
import { useFormat } from '~/lib/use-format';
import { useNow } from '~/lib/use-now';
import { useT } from '~/lib/use-t';
import { useWhenIdle } from '~/lib/use-when-idle';
import { sayable } from '../counselors/may-say';
import { mayEditStudent } from '../student/may-edit';
import type { OpenEditor } from './editors/cell-editor';
import { EmptyList } from './empty-list';
import { FailedRows } from './failed-rows';
import { FilterBar, preloadFilterEditor } from './filters/filter-bar';
import { Grid, preloadRowWindow } from './grid';
import { GridContext, type GridTools } from './grid-context';
import type { GridLists } from './lists';
import { NextPageLink } from './next-page-link';
import type { StageChange } from './problem';
import { type GridQuery, hrefOf } from './query';
import { type CustomerPage, rowIn } from './rows-cache';
import { SelectionBar } from './selection/selection-bar';
import { SelectionContext } from './selection/selection-context';
import { useRowSelection } from './selection/use-row-selection';
import { useCounselorChange } from './use-counselor-change';
import { useFollowupChange } from './use-followup-change';
import { useGridHelp } from './use-grid-help';
import { useGridMetrics } from './use-grid-metrics';
import { useRows } from './use-rows';
import { useStageChange } from './use-stage-change';
import { activeView, queryOfView, viewsFor } from './views';

const CellEditor = lazyPart(() => import('./editors/cell-editor'));
const AHEAD = [CellEditor.preload, preloadFilterEditor, preloadRowWindow];

export interface StudentsScreenProps {
  query: GridQuery;
  page: CustomerPage;
  lists: GridLists;
  /** The names of counselors that the address filters by. */
  counselors: Readonly<Record<string, string>>;
}

/** The list of students: views, filters, and the grid with what is changed in its cells. */
export function StudentsScreen({ query, page, lists, counselors }: StudentsScreenProps) {
  const t = useT();
  const { permissions, timeZone, locale, user } = useApp();
  const format = useFormat();
  const now = useNow();
  const metrics = useGridMetrics();
  const rows = useRows(query, page);
  const { change, problems, dismiss } = useStageChange(lists);
  const changeFollowup = useFollowupChange();
  const changeCounselor = useCounselorChange(lists);
  const [open, setOpen] = useState<OpenEditor | null>(null);
  const selection = useRowSelection(rows, can(permissions, 'customers.assign'));
  const search = useRef<HTMLInputElement>(null);
  const cache = useQueryClient();
  useWhenIdle(AHEAD);
  useGridHelp();
  useShortcut('/', t('grid:search'), () => search.current?.focus());

  const mayPlan = can(permissions, 'followups.edit');
  const tools = useMemo<GridTools>(
    () => ({
      lists,
      locale,
      t,
      format,
      now,
      ready: metrics.ready,
      wide: metrics.wide,
      problems,
      mayEdit: (kind, record) => {
        if (kind === 'followup') return mayPlan;
        if (!mayEditStudent(record, permissions, user?.id)) return false;
        return kind === 'stage' || sayable(record.agents, user?.id, permissions).length > 0;
      },
      edit: (kind, record, anchor) => setOpen({ kind, record, anchor }),
    }),
    [
      lists,
      locale,
      t,
      format,
      now,
      metrics.ready,
      metrics.wide,
      problems,
      mayPlan,
      permissions,
      user?.id,
    ],
  );

  const setStage = async ({ record, anchor }: OpenEditor, value: StageChange) => {
    setOpen(null);
    const done = await change(rowIn(cache, record.id) ?? record, value);
    // What stands in the way is said beside the cell, unless the person has moved on meanwhile.
    if (!done && anchor.isConnected) setOpen((next) => next ?? { kind: 'stage', record, anchor });
  };

  const scope = scopeOf(permissions, 'customers.view');
  const views = viewsFor(scope, wallClock(now, timeZone));
  const active = activeView(views, query);

  return (
    <GridContext.Provider value={tools}>
      <SelectionContext.Provider value={selection}>
        <Page
          title={t('customers:title')}
          count={format.count(rows.total, rows.capped)}
          className="grid-cols-[minmax(0,1fr)] md:flex md:h-[calc(100dvh-var(--header))] md:min-h-[480px] md:flex-col md:pb-4"
        >
          <Tabs
            label={t('grid:views')}
            items={views.map((view) => ({
              to: hrefOf(queryOfView(view, query.sort)),
              label: t(`grid:view.${view.key}`),
              active: view === active,
            }))}
          />
          <FilterBar
            query={query}
            lists={lists}
            counselors={counselors}
            seesUnassigned={scope === 'all' || scope === 'team'}
            search={search}
          />
          {rows.failure ? <FailedRows error={rows.failure} onRetry={rows.retry} /> : null}
          {rows.count === 0 ? (
            <EmptyList query={query} />
          ) : (
            <Grid
              query={query}
              rows={rows}
              metrics={metrics}
              tools={tools}
              dismiss={dismiss}
              search={search}
            />
          )}
          {selection && selection.count > 0 && (
            <SelectionBar selection={selection} rows={rows} query={query} />
          )}
          <NextPageLink query={query} cursor={page.pagination.nextCursor} />
        </Page>
        {open && (
          <CellEditor
            open={open}
            onClose={() => setOpen(null)}
            onStage={(value) => void setStage(open, value)}
            onFollowup={(dueAt) => {
              setOpen(null);
              void changeFollowup(open.record, dueAt);
            }}
            onCounselor={(value) => {
              setOpen(null);
              void changeCounselor(open.record, value);
            }}
            onDismiss={() => {
              setOpen(null);
              dismiss(open.record.id);
            }}
          />
        )}
      </SelectionContext.Provider>
    </GridContext.Provider>
  );
}
