import { describe, expect, test } from 'vitest';
import { cursorDate, decodeCursor, encodeCursor } from './cursor';

const id = 'a'.repeat(24);
const at = '2026-11-23T09:00:00.000Z';
const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('a cursor', () => {
  test('comes back as it was', () => {
    const cursor = { sort: '-createdAt', value: at, id };
    expect(decodeCursor(encodeCursor(cursor), '-createdAt')).toEqual(cursor);
    expect(cursorDate(cursor)).toEqual(new Date(at));
  });

  test('brings along what the first page counted', () => {
    for (const total of [
      { counted: 91, stopped: false },
      { counted: 7_000, stopped: true },
    ]) {
      const cursor = { sort: 's', value: 1, id, total };
      expect(decodeCursor(encodeCursor(cursor), 's')).toEqual(cursor);
    }
  });

  test('of another sort is refused', () => {
    const cursor = encodeCursor({ sort: 'createdAt', value: at, id });
    expect(() => decodeCursor(cursor, '-createdAt')).toThrow('no longer valid');
  });

  test.each([
    ['nothing', ''],
    ['noise', '%%%'],
    ['no JSON', Buffer.from('x').toString('base64url')],
    ['an object', encoded({ sort: 's' })],
    ['too few parts', encoded(['s', 1])],
    ['too many parts', encoded(['s', 1, id, 1])],
    ['a total that is none', encoded(['s', 1, id, [-1, false]])],
    ['an operator for a total', encoded(['s', 1, id, [{ $gt: 0 }, false]])],
    ['an operator for a value', encoded(['s', { $gt: '' }, id])],
    ['an operator for an id', encoded(['s', 1, { $ne: null }])],
    ['an id that is none', encoded(['s', 1, 'zz'])],
    ['a prototype', '{"__proto__":1}'],
  ])('that is %s is refused as invalid input', (_name, text) => {
    expect(() => decodeCursor(text, 's')).toThrow(
      expect.objectContaining({
        code: 'VALIDATION_ERROR',
        details: [{ path: 'cursor', message: expect.any(String), code: 'cursor' }],
      }),
    );
  });

  test('whose date is none is refused as invalid input, not a failure of ours', () => {
    expect(() => cursorDate({ sort: 's', value: 'soon', id })).toThrow(
      expect.objectContaining({ code: 'VALIDATION_ERROR' }),
    );
  });
});
