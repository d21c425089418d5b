import {
  defaultRangeExtractor,
  type Range,
  useVirtualizer,
  useWindowVirtualizer,
} from '@tanstack/react-virtual';
import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react';
import type { PlacedRow, RowsInSight } from './rows-in-sight';
import type { GridMetrics } from './use-grid-metrics';

const OVERSCAN = 8;
/** The header that stays above the rows, in pixels; the class `h-9` of the header row. */
const HEADER_HEIGHT = 36;

export interface RowWindowProps {
  metrics: GridMetrics;
  count: number;
  scroller: RefObject<HTMLDivElement>;
  body: RefObject<HTMLDivElement>;
  /** The row with the keyboard stays in the page, wherever the reader scrolls. */
  activeRow: number;
  onChange: (sight: RowsInSight) => void;
}

/**
 * Follows the scrolling and says which rows to draw where: in the grid's own box on wide screens, in
 * the page on phones. It draws nothing itself, so that a scroll that brings no new row costs nothing.
 */
export default function RowWindow(props: RowWindowProps) {
  const { metrics, count, scroller, body, activeRow, onChange } = props;
  const { wide, rowHeight } = metrics;
  const rangeExtractor = useCallback(
    (range: Range) => {
      const indexes = defaultRangeExtractor(range);
      if (activeRow >= range.count || indexes.includes(activeRow)) return indexes;
      return [...indexes, activeRow].sort((a, b) => a - b);
    },
    [activeRow],
  );
  const common = { count, estimateSize: () => rowHeight, overscan: OVERSCAN, rangeExtractor };
  const boxed = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    ...common,
    enabled: wide,
    getScrollElement: () => scroller.current,
    initialOffset: () => scroller.current?.scrollTop ?? 0,
    scrollMargin: HEADER_HEIGHT,
    scrollPaddingStart: HEADER_HEIGHT,
  });
  const paged = useWindowVirtualizer<HTMLDivElement>({
    ...common,
    enabled: !wide,
    scrollMargin: wide ? 0 : topOf(body.current),
  });
  const virtualizer = wide ? boxed : paged;
  const margin = virtualizer.options.scrollMargin;
  const rows: PlacedRow[] = virtualizer
    .getVirtualItems()
    .map(({ index, start }) => ({ index, top: start - margin }));

  const said = useRef('');
  useLayoutEffect(() => {
    const height = virtualizer.scrollRect?.height ?? 0;
    const now = [wide, rowHeight, height, ...rows.map(({ index }) => index)].join();
    if (rows.length === 0 || now === said.current) return;
    said.current = now;
    onChange({
      rows,
      start: virtualizer.range?.startIndex ?? 0,
      end: virtualizer.range?.endIndex ?? 0,
      page: Math.max(1, Math.floor(height / rowHeight) - 2),
      scrollToRow: (index) => virtualizer.scrollToIndex(index, { align: 'auto' }),
    });
  });
  return null;
}

const topOf = (element: Element | null) =>
  element ? element.getBoundingClientRect().top + window.scrollY : 0;
