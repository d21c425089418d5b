import type { ComponentType } from 'react';
import { CounselorsCell } from './cells/counselors-cell';
import { FollowupCell } from './cells/followup-cell';
import { DegreeCell, PhoneCell, SourceCell, UpdatedCell } from './cells/plain-cells';
import { StageCell } from './cells/stage-cell';
import { StudentCell } from './cells/student-cell';
import type { CellProps, EditorKind } from './grid-context';
import type { Sort } from './query';

export type ColumnId =
  | 'student'
  | 'phone'
  | 'degree'
  | 'stage'
  | 'counselors'
  | 'nextFollowup'
  | 'source'
  | 'updated';

export interface Column {
  id: ColumnId;
  /** The least width in pixels; the columns share what is left in the same proportions. */
  width: number;
  Cell: ComponentType<CellProps>;
  /** The order that its header leads to, and the direction that order stands for. */
  order?: { sort: Sort; aria: 'ascending' | 'descending' };
  /** What changes its value in the cell. */
  editor?: EditorKind;
}

/**
 * The columns in their order; the first one stays in sight. Sorting, filtering and paging are the
 * server's, so that a list of columns is all the model this grid needs.
 */
export const COLUMNS: readonly Column[] = [
  {
    id: 'student',
    width: 302,
    Cell: StudentCell,
    order: { sort: 'customerName', aria: 'ascending' },
  },
  { id: 'phone', width: 146, Cell: PhoneCell },
  { id: 'degree', width: 76, Cell: DegreeCell },
  { id: 'stage', width: 172, Cell: StageCell, editor: 'stage' },
  { id: 'counselors', width: 146, Cell: CounselorsCell, editor: 'counselors' },
  {
    id: 'nextFollowup',
    width: 134,
    Cell: FollowupCell,
    order: { sort: 'nextFollowupAt', aria: 'ascending' },
    editor: 'followup',
  },
  { id: 'source', width: 92, Cell: SourceCell },
  {
    id: 'updated',
    width: 92,
    Cell: UpdatedCell,
    order: { sort: '-updatedAt', aria: 'descending' },
  },
];

export const PINNED_WIDTH = COLUMNS[0]?.width ?? 0;
export const TOTAL_WIDTH = COLUMNS.reduce((sum, { width }) => sum + width, 0);
export const TEMPLATE = COLUMNS.map(({ width }) => `minmax(${width}px,${width}fr)`).join(' ');
