import { CHUNK } from './list-input';

/** Rows that are asked for before they come into sight, on either side. */
const AHEAD = 40;
const BEHIND = 15;

export interface RowRange {
  start: number;
  /** Inclusive. */
  end: number;
}

export const chunkOf = (row: number): number => Math.floor(row / CHUNK);

/** The chunks whose rows are in sight or about to be, of a list of `count` rows. */
export function chunksFor({ start, end }: RowRange, count: number): number[] {
  const first = chunkOf(Math.max(0, start - BEHIND));
  const last = chunkOf(Math.max(0, Math.min(count - 1, end + AHEAD)));
  return Array.from({ length: Math.max(1, last - first + 1) }, (_, index) => first + index);
}

/** A dragged scrollbar passes many chunks that nobody will look at. */
export const isJump = (from: readonly number[], to: readonly number[]): boolean =>
  Math.abs((to[0] ?? 0) - (from[0] ?? 0)) > 2;

interface Reached {
  chunk: number;
  rows: number;
  hasMore: boolean;
}

/**
 * How many rows the scrollbar stands for. The total is exact up to its cap; beyond it the list is
 * known as far as it has been walked, and one chunk more while there is one.
 */
export function rowCount(
  { total, capped }: { total: number; capped: boolean },
  reached: readonly Reached[],
): number {
  const end = reached.find(({ hasMore }) => !hasMore);
  if (end) return end.chunk * CHUNK + end.rows;
  if (!capped) return total;
  const walked = reached.map(({ chunk, rows }) => chunk * CHUNK + rows + CHUNK);
  return Math.max(total, ...walked);
}
