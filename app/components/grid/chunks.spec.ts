import { describe, expect, it } from 'vitest';
import { chunksFor, isJump, rowCount } from './chunks';

describe('what is asked for while scrolling', () => {
  it('is the chunk in sight, and the next one before its first row appears', () => {
    expect(chunksFor({ start: 0, end: 9 }, 1_000)).toEqual([0]);
    expect(chunksFor({ start: 0, end: 15 }, 1_000)).toEqual([0, 1]);
    expect(chunksFor({ start: 120, end: 140 }, 1_000)).toEqual([2, 3]);
  });

  it('never goes past the end', () => {
    expect(chunksFor({ start: 0, end: 20 }, 21)).toEqual([0]);
    expect(chunksFor({ start: 0, end: -1 }, 0)).toEqual([0]);
  });

  it('waits where the scrollbar is dragged far', () => {
    expect(isJump([0, 1], [1, 2])).toBe(false);
    expect(isJump([0, 1], [80, 81])).toBe(true);
  });
});

describe('how long the list is', () => {
  it('is its total while that is exact', () => {
    expect(rowCount({ total: 230, capped: false }, [])).toBe(230);
  });

  it('grows by a chunk as the end of what is known comes near, beyond the cap', () => {
    const total = { total: 10_000, capped: true };
    expect(rowCount(total, [{ chunk: 0, rows: 50, hasMore: true }])).toBe(10_000);
    expect(rowCount(total, [{ chunk: 199, rows: 50, hasMore: true }])).toBe(10_050);
  });

  it('is exact as soon as the last chunk has come, whatever was counted before', () => {
    const last = { chunk: 4, rows: 7, hasMore: false };
    expect(rowCount({ total: 230, capped: false }, [last])).toBe(207);
    expect(rowCount({ total: 10_000, capped: true }, [last])).toBe(207);
  });
});
