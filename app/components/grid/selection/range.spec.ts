import { expect, test } from 'vitest';
import { rangeOf } from './range';

test('a range has both ends, whichever was touched first', () => {
  expect(rangeOf(null, 4)).toEqual([4]);
  expect(rangeOf(2, 4)).toEqual([2, 3, 4]);
  expect(rangeOf(4, 2)).toEqual([2, 3, 4]);
  expect(rangeOf(3, 3)).toEqual([3]);
});
