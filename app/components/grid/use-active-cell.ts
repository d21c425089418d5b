import { type FocusEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { CellPlace } from './move-cell';

const START: CellPlace = { row: 0, column: 0 };

/** The one cell that Tab leads to. Keys move it and take the focus along; a click puts it there. */
export function useActiveCell(grid: RefObject<HTMLElement>, listId: string) {
  const [active, setActive] = useState(START);
  const follow = useRef(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another list starts at its first row
  useEffect(() => setActive(START), [listId]);

  // The row may be drawn a moment later than the key was struck: try again after every drawing.
  useEffect(() => {
    if (!follow.current) return;
    const cell = cellAt(grid.current, active);
    if (!cell) return;
    follow.current = false;
    cell.focus({ preventScroll: true });
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });

  const moveTo = useCallback((place: CellPlace) => {
    follow.current = true;
    setActive(place);
  }, []);

  const onFocus = useCallback((event: FocusEvent) => {
    const place = placeOf(event.target);
    if (!place) return;
    setActive((now) => (now.row === place.row && now.column === place.column ? now : place));
  }, []);

  return { active, moveTo, onFocus };
}

export function cellAt(grid: Element | null, { row, column }: CellPlace): HTMLElement | null {
  return (
    grid?.querySelector<HTMLElement>(`[data-row="${row}"] > [data-column="${column}"]`) ?? null
  );
}

export function placeOf(element: Element): CellPlace | null {
  const cell = element.closest<HTMLElement>('[data-column]');
  const row = cell?.closest<HTMLElement>('[data-row]');
  if (!cell || !row) return null;
  return { row: Number(row.dataset.row), column: Number(cell.dataset.column) };
}
