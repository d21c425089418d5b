import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { plannedDay, plannedInstant } from './planned-time';

test.each([
  '9999-12-31T23:59:59-12:00',
  '9999-12-31T23:59:59Z',
  '2101-01-01T00:00:00Z',
  '2100-12-31T23:30:00-01:00',
  '2000-01-01T00:30:00+01:00',
  '0000-01-01T00:00:00+14:00',
  '0001-01-01T00:00:00Z',
])('Nobody plans for %s', (text) => {
  expect(plannedInstant.safeParse(text).success).toBe(false);
});

test('Whatever instant passes can be written down again', () => {
  const part = (min: number, max: number, width = 2) =>
    fc.integer({ min, max }).map((value) => String(value).padStart(width, '0'));
  const written = fc
    .tuple(part(0, 9_999, 4), part(1, 12), part(1, 28), part(0, 23), part(0, 59), part(0, 14))
    .chain(([year, month, day, hour, minute, shift]) =>
      fc
        .constantFrom('+', '-')
        .map((sign) => `${year}-${month}-${day}T${hour}:${minute}:00${sign}${shift}:00`),
    );
  fc.assert(
    fc.property(written, (text) => {
      if (!plannedInstant.safeParse(text).success) return;
      expect(z.iso.datetime().safeParse(new Date(text).toISOString()).success).toBe(true);
    }),
  );
});

test.each([
  ['1998-12-31', false],
  ['1999-12-26', true],
  ['2100-12-31', true],
  ['9999-12-31', false],
])('The day %s is planned for: %s', (date, is) => {
  expect(plannedDay.safeParse(date).success).toBe(is);
});
