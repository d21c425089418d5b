import { expect, it } from 'vitest';
import { keyOf } from './keys';

it('knows a key by its place, so that shortcuts work on an Arabic layout', () => {
  expect(keyOf({ code: 'KeyN', key: 'ى' })).toBe('n');
  expect(keyOf({ code: 'KeyN', key: 'N' })).toBe('n');
  expect(keyOf({ code: 'Digit3', key: '٣' })).toBe('3');
});

it('falls back to what the key types', () => {
  expect(keyOf({ code: '', key: 'L' })).toBe('l');
});
