/** The cell the keyboard stands on, counted from the first row of the list. */
export interface CellPlace {
  row: number;
  column: number;
}

interface GridSize {
  rows: number;
  columns: number;
  /** Rows of a screenful. */
  page: number;
  rtl: boolean;
}

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>;

/** Where a key leads, or null when it is no key of movement. Left and right follow the eye. */
export function moveCell(from: CellPlace, pressed: Pressed, size: GridSize): CellPlace | null {
  const far = pressed.ctrlKey || pressed.metaKey;
  const lastRow = Math.max(0, size.rows - 1);
  const lastColumn = size.columns - 1;
  const forward = size.rtl ? 'ArrowLeft' : 'ArrowRight';
  const to = (row: number, column: number): CellPlace => ({
    row: Math.min(lastRow, Math.max(0, row)),
    column: Math.min(lastColumn, Math.max(0, column)),
  });
  switch (pressed.key) {
    case 'ArrowUp':
      return to(far ? 0 : from.row - 1, from.column);
    case 'ArrowDown':
      return to(far ? lastRow : from.row + 1, from.column);
    case 'ArrowLeft':
    case 'ArrowRight': {
      const ahead = pressed.key === forward;
      if (far) return to(from.row, ahead ? lastColumn : 0);
      return to(from.row, from.column + (ahead ? 1 : -1));
    }
    case 'PageUp':
      return to(from.row - size.page, from.column);
    case 'PageDown':
      return to(from.row + size.page, from.column);
    case 'Home':
      return far ? to(0, 0) : to(from.row, 0);
    case 'End':
      return far ? to(lastRow, lastColumn) : to(from.row, lastColumn);
    default:
      return null;
  }
}
