import { CHUNK } from './list-input';

export interface PlacedRow {
  index: number;
  /** Pixels from the top of the list; absent where rows simply follow each other. */
  top: number | undefined;
}

/** What is drawn of a list, and how to move through it. */
export interface RowsInSight {
  rows: readonly PlacedRow[];
  start: number;
  end: number;
  /** Rows of a screenful. */
  page: number;
  scrollToRow: (index: number) => void;
}

const PAGE_BEFORE_MEASURED = 10;

/** The first rows, as the server's page shows them. */
export function firstRows(count: number): RowsInSight {
  const length = Math.min(count, CHUNK);
  return {
    rows: Array.from({ length }, (_, index) => ({ index, top: undefined })),
    start: 0,
    end: 0,
    page: PAGE_BEFORE_MEASURED,
    scrollToRow: () => undefined,
  };
}
