import { useNavigation } from '@remix-run/react';
import { type CSSProperties, type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyPart } from '~/components/ui/lazy-part';
import { cn } from '~/lib/cn';
import { PINNED_WIDTH, TEMPLATE, TOTAL_WIDTH } from './columns';
import type { GridTools } from './grid-context';
import { GridHeader } from './grid-header';
import { GridBox, RowGroup } from './grid-parts';
import { GridRow, SkeletonRow } from './grid-row';
import type { GridQuery } from './query';
import { firstRows, type RowsInSight } from './rows-in-sight';
import { useSelection } from './selection/selection-context';
import { useActiveCell } from './use-active-cell';
import { useFirstTouch } from './use-first-touch';
import { useGridKeys } from './use-grid-keys';
import type { GridMetrics } from './use-grid-metrics';
import type { Rows } from './use-rows';
import { useScrollMemory } from './use-scroll-memory';

/** Nobody scrolls before touching anything; the first rows are there without it. */
const RowWindow = lazyPart(() => import('./row-window'));
export const preloadRowWindow = RowWindow.preload;

const NO_CELL = -1;
const NO_SELECTION = () => undefined;

interface GridProps {
  query: GridQuery;
  rows: Rows;
  metrics: GridMetrics;
  tools: GridTools;
  dismiss: (id: string) => void;
  search: RefObject<HTMLInputElement>;
}

/** Rows and columns of any length: only what is in sight, and a little more, is in the page. */
export function Grid({ query, rows, metrics, tools, dismiss, search }: GridProps) {
  const { t } = useTranslation('grid');
  const scroller = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const { active, moveTo, onFocus } = useActiveCell(scroller, rows.id);
  const { count, see } = rows;
  const beginning = useMemo(() => firstRows(count), [count]);
  const [followed, setFollowed] = useState<RowsInSight | null>(null);
  const sight = followed ?? beginning;
  const touched = useFirstTouch();
  useScrollMemory(scroller, metrics.ready, metrics.wide);

  const { start, end } = sight;
  useEffect(() => {
    if (followed) see({ start, end });
  });

  const select = useSelection()?.toggle ?? NO_SELECTION;
  const onKeyDown = useGridKeys({ tools, rows, sight, active, moveTo, dismiss, select, search });
  const { location } = useNavigation();
  const busy = location?.pathname === '/customers';

  return (
    <GridBox
      ref={scroller}
      aria-label={t('gridLabel')}
      aria-rowcount={rows.capped ? -1 : rows.total + 1}
      aria-busy={busy || undefined}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
      onScroll={({ currentTarget }) => {
        currentTarget.toggleAttribute('data-scrolled', currentTarget.scrollLeft !== 0);
      }}
      style={GRID_STYLE}
      className="relative min-h-0 scroll-pt-9 rounded-lg border border-line bg-surface text-grid shadow-card max-md:overflow-clip md:overflow-auto md:overscroll-contain"
    >
      <div className="md:min-w-(--columns-width)">
        <GridHeader query={query} />
        <RowGroup
          ref={body}
          className={cn('relative transition-opacity', busy && 'opacity-60')}
          style={metrics.ready ? { height: count * metrics.rowHeight } : undefined}
        >
          {sight.rows.map(({ index, top }) => {
            const record = rows.at(index);
            if (!record) {
              return <SkeletonRow key={index} index={index} top={top} label={t('rowLoading')} />;
            }
            return (
              <GridRow
                key={index}
                record={record}
                index={index}
                top={top}
                activeColumn={active.row === index ? active.column : NO_CELL}
                warned={tools.problems.has(record.id)}
              />
            );
          })}
        </RowGroup>
      </div>
      {touched && metrics.ready && (
        <RowWindow
          metrics={metrics}
          count={count}
          scroller={scroller}
          body={body}
          activeRow={active.row}
          onChange={setFollowed}
        />
      )}
    </GridBox>
  );
}

/** The columns' widths as the rows and the header read them; the pinned one covers what is under it. */
const VARIABLES: Record<`--${string}`, string> = {
  '--columns': TEMPLATE,
  '--columns-width': `${TOTAL_WIDTH}px`,
};
const GRID_STYLE: CSSProperties = { ...VARIABLES, scrollPaddingInlineStart: PINNED_WIDTH };
