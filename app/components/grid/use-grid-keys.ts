import { useNavigate } from '@remix-run/react';
import type { KeyboardEvent, RefObject } from 'react';
import type { CustomerRow } from '#server/domain/customers/output';
import { isSingleKeysOn, keyOf } from '~/components/shell/keys';
import { useApp } from '~/lib/use-app';
import { telUrl, whatsappUrl } from '../student/contact-links';
import { COLUMNS } from './columns';
import type { GridTools } from './grid-context';
import { type CellPlace, moveCell } from './move-cell';
import type { RowsInSight } from './rows-in-sight';
import type { Rows } from './use-rows';

interface GridKeys {
  tools: GridTools;
  rows: Pick<Rows, 'count' | 'at'>;
  sight: Pick<RowsInSight, 'page' | 'scrollToRow'>;
  active: CellPlace;
  moveTo(place: CellPlace): void;
  dismiss(id: string): void;
  /** Selects a row or leaves it out; with `range` all from the last one on. */
  select(id: string, index: number, range: boolean): void;
  search: RefObject<HTMLInputElement>;
}

/** What the keys do while a cell has the focus; inside a button or a link they keep their meaning. */
export function useGridKeys(keys: GridKeys) {
  const { dir } = useApp();
  const navigate = useNavigate();
  const { active, tools, rows, sight } = keys;

  const enter = (record: CustomerRow, cell: Element) => {
    const kind = COLUMNS[active.column]?.editor;
    if (kind && tools.mayEdit(kind, record)) tools.edit(kind, record, cell);
    else navigate(`/customers/${record.id}`);
  };

  return (event: KeyboardEvent<HTMLElement>) => {
    const cell = event.target instanceof HTMLElement ? event.target : null;
    if (cell?.getAttribute('role') !== 'gridcell' || event.altKey) return;
    const size = {
      rows: rows.count,
      columns: COLUMNS.length,
      page: sight.page,
      rtl: dir === 'rtl',
    };
    const place = moveCell(active, event, size);
    if (place) {
      event.preventDefault();
      sight.scrollToRow(place.row);
      keys.moveTo(place);
      return;
    }
    if (event.ctrlKey || event.metaKey) return;
    const record = rows.at(active.row);
    if (event.key === '/') {
      event.preventDefault();
      keys.search.current?.focus();
    } else if (record && (event.key === 'Enter' || event.key === 'F2')) {
      event.preventDefault();
      enter(record, cell);
    } else if (record && event.key === 'Escape') {
      keys.dismiss(record.id);
    } else if (record && keyOf(event.nativeEvent) === 'x' && isSingleKeysOn()) {
      keys.select(record.id, active.row, event.shiftKey);
    } else if (record && keyOf(event.nativeEvent) === 'c' && isSingleKeysOn()) {
      event.preventDefault();
      window.location.assign(telUrl(record.customerPhone));
    } else if (record && keyOf(event.nativeEvent) === 'w' && isSingleKeysOn()) {
      event.preventDefault();
      window.open(whatsappUrl(record.customerPhone), '_blank', 'noopener');
    }
  };
}
