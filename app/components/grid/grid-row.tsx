import { memo, useState } from 'react';
import type { CustomerRow } from '#server/domain/customers/output';
import { cn } from '~/lib/cn';
import { COLUMNS, type ColumnId } from './columns';
import { CellBox, RowBox } from './grid-parts';

export const rowStyle =
  'group/row grid w-full border-b border-line bg-surface md:h-row md:grid-cols-(--columns) max-md:h-29 max-md:content-center max-md:grid-rows-[repeat(3,2rem)] max-md:px-3.5';

const cellStyle =
  'group/cell relative flex min-w-0 items-center gap-2 px-2.5 group-focus-within/row:bg-sunken group-hover/row:bg-sunken focus-visible:-outline-offset-2 max-md:static max-md:px-0 max-md:group-focus-within/row:bg-transparent max-md:group-hover/row:bg-transparent';

/** What differs between columns. Phones show the name, the stage, the next follow-up, line by line. */
const CELL: Record<ColumnId, string> = {
  student: 'bg-surface md:sticky md:start-0 md:z-sticky md:ps-3.5 md:in-data-scrolled:border-e',
  phone: 'max-md:hidden',
  degree: 'max-md:hidden',
  stage: 'max-md:ps-10',
  counselors: 'max-md:hidden',
  nextFollowup: 'max-md:ps-10',
  source: 'max-md:hidden',
  updated: 'max-md:hidden',
};

const placeAt = (top: number | undefined) =>
  top === undefined ? undefined : { transform: `translateY(${top}px)` };

interface GridRowProps {
  record: CustomerRow;
  index: number;
  /** Pixels from the top of the body; absent where rows simply follow each other. */
  top: number | undefined;
  /** The cell that Tab leads to, when it is in this row. */
  activeColumn: number;
  warned: boolean;
}

/** One student. It is drawn again only when the student, its place or the keyboard's cell changes. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { record, index, top, activeColumn, warned } = props;
  const [touched, setTouched] = useState(false);
  const touch = () => setTouched(true);
  return (
    <RowBox
      aria-rowindex={index + 2}
      data-row={index}
      onPointerEnter={touch}
      onFocus={touch}
      className={cn(rowStyle, top === undefined ? 'relative' : 'absolute inset-x-0 top-0')}
      style={placeAt(top)}
    >
      {COLUMNS.map(({ id, Cell }, column) => (
        <CellBox
          key={id}
          tabIndex={column === activeColumn ? 0 : -1}
          data-column={column}
          className={cn(
            cellStyle,
            CELL[id],
            warned && id === 'stage' && 'bg-warn-soft group-hover/row:bg-warn-soft',
          )}
        >
          <Cell record={record} touched={touched} />
        </CellBox>
      ))}
    </RowBox>
  );
});

interface SkeletonRowProps {
  index: number;
  top: number | undefined;
  label: string;
}

/** Holds the place of a row that is on its way. A dragged scrollbar draws hundreds: it is kept plain. */
export function SkeletonRow({ index, top, label }: SkeletonRowProps) {
  return (
    <RowBox
      aria-rowindex={index + 2}
      className={cn(rowStyle, top === undefined ? 'relative' : 'absolute inset-x-0 top-0')}
      style={placeAt(top)}
    >
      <CellBox
        aria-label={label}
        aria-colspan={COLUMNS.length}
        className="col-span-full row-span-full grid grid-cols-subgrid items-center md:*:mx-2.5"
      >
        {COLUMNS.map(({ id }) => (
          <i
            key={id}
            className={cn('h-3 max-w-24 rounded-sm bg-line', id !== 'student' && 'max-md:hidden')}
          />
        ))}
      </CellBox>
    </RowBox>
  );
}
