import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useMemo, useRef, useState } from 'react';
import { wallClock } from '#server/domain/people/wall-clock';
import { can, scopeOf } from '#server/permissions/can';
import { Page } from '~/components/shell/page';
import { useShortcut } from '~/components/shell/shortcuts';
import { Tabs } from '~/components/ui/tabs';
import { useApp } from '~/lib/use-app';
import { useFormat } from '~/lib/use-format';
import { useNow } from '~/lib/use-now';
import { useT } from '~/lib/use-t';
import type { OpenEditor } from './editors/cell-editor';
import { EmptyList } from './empty-list';
import { FailedRows } from './failed-rows';
import { FilterBar } from './filters/filter-bar';
import { Grid } from './grid';
import { GridContext, type GridTools } from './grid-context';
import type { GridLists } from './lists';
import { NextPageLink } from './next-page-link';
import type { StageValue } from './problem';
import { type GridQuery, hrefOf } from './query';
import { type CustomerPage, rowIn } from './rows-cache';
import { useFollowupChange } from './use-followup-change';
import { useGridMetrics } from './use-grid-metrics';
import { useRows } from './use-rows';
import { useStageChange } from './use-stage-change';
import { activeView, queryOfView, viewsFor } from './views';

const CellEditor = lazy(() => import('./editors/cell-editor'));

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
  const { permissions, timeZone, locale } = useApp();
  const format = useFormat();
  const now = useNow();
  const metrics = useGridMetrics();
  const rows = useRows(query, page);
  const { change, problems, dismiss } = useStageChange(lists);
  const changeFollowup = useFollowupChange();
  const [open, setOpen] = useState<OpenEditor | null>(null);
  const search = useRef<HTMLInputElement>(null);
  const cache = useQueryClient();
  useShortcut('/', t('grid:search'), () => search.current?.focus());

  const editScope = scopeOf(permissions, 'customers.edit');
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
      mayEdit: (kind, { agents }) =>
        kind === 'followup'
          ? mayPlan
          : editScope !== 'none' && (editScope !== 'createdUnassigned' || agents.length === 0),
      edit: (kind, record, anchor) => setOpen({ kind, record, anchor }),
    }),
    [lists, locale, t, format, now, metrics.ready, metrics.wide, problems, mayPlan, editScope],
  );

  const setStage = async ({ record, anchor }: OpenEditor, value: StageValue) => {
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
        <NextPageLink query={query} cursor={page.pagination.nextCursor} />
      </Page>
      {open && (
        <Suspense fallback={null}>
          <CellEditor
            open={open}
            onClose={() => setOpen(null)}
            onStage={(value) => void setStage(open, value)}
            onFollowup={(dueAt) => {
              setOpen(null);
              void changeFollowup(open.record, dueAt);
            }}
            onDismiss={() => {
              setOpen(null);
              dismiss(open.record.id);
            }}
          />
        </Suspense>
      )}
    </GridContext.Provider>
  );
}
