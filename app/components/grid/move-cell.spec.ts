import { describe, expect, it } from 'vitest';
import { moveCell } from './move-cell';

const size = { rows: 1_000, columns: 8, page: 12, rtl: false };
const from = { row: 20, column: 3 };
const press = (key: string, change: Partial<typeof size> = {}, ctrlKey = false) =>
  moveCell(from, { key, ctrlKey, metaKey: false }, { ...size, ...change });

describe('keys that move through the grid', () => {
  it('follow the eye: in Arabic the left arrow leads to the next column', () => {
    expect(press('ArrowLeft')).toEqual({ row: 20, column: 2 });
    expect(press('ArrowLeft', { rtl: true })).toEqual({ row: 20, column: 4 });
    expect(press('ArrowRight', { rtl: true })).toEqual({ row: 20, column: 2 });
  });

  it('step by a row, by a screenful, and with Ctrl to the ends', () => {
    expect(press('ArrowDown')).toEqual({ row: 21, column: 3 });
    expect(press('PageUp')).toEqual({ row: 8, column: 3 });
    expect(press('ArrowDown', {}, true)).toEqual({ row: 999, column: 3 });
    expect(press('Home')).toEqual({ row: 20, column: 0 });
    expect(press('End', {}, true)).toEqual({ row: 999, column: 7 });
  });

  it('stop at the edges', () => {
    expect(press('PageDown', { rows: 22 })).toEqual({ row: 21, column: 3 });
    const corner = { row: 0, column: 0 };
    const up = { key: 'ArrowUp', ctrlKey: false, metaKey: false };
    expect(moveCell(corner, up, size)).toEqual(corner);
  });

  it('leave every other key alone', () => {
    expect(press('Enter')).toBeNull();
    expect(press('a')).toBeNull();
  });
});
