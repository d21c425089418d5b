import { createContext, useContext } from 'react';
import type { Locale } from '#models/vocabulary';
import type { CustomerRow } from '#server/domain/customers/output';
import type { Format } from '~/lib/format';
import type { Translate } from '~/lib/i18n';
import type { GridLists } from './lists';
import type { Problem } from './problem';

export type EditorKind = 'stage' | 'followup' | 'counselors';

export interface CellProps {
  record: CustomerRow;
  /** Somebody points at the row or stands on it: what only they need is drawn then. */
  touched: boolean;
}

/** What the cells of the grid share. */
export interface GridTools {
  lists: GridLists;
  locale: Locale;
  /** One for all cells: looking it up in each of them costs more than the cells. */
  t: Translate;
  format: Format;
  now: Date;
  /** False in the server's page and without scripts: then every link can be reached by Tab. */
  ready: boolean;
  wide: boolean;
  mayEdit(kind: EditorKind, record: CustomerRow): boolean;
  edit(kind: EditorKind, record: CustomerRow, anchor: Element): void;
  problems: ReadonlyMap<string, Problem>;
}

export const GridContext = createContext<GridTools | null>(null);

export function useGrid(): GridTools {
  const tools = useContext(GridContext);
  if (!tools) throw new Error('A cell stands outside of the grid.');
  return tools;
}
