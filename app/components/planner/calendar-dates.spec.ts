import { describe, expect, it } from 'vitest';
import { dateIn, rangeOf, stepFrom, weekdaysOf } from './calendar-dates';

describe('what a calendar shows', () => {
  it('is whole weeks, from Sunday in English and from Saturday in Arabic', () => {
    expect(rangeOf('week', '2026-11-25', 'en')).toEqual({ from: '2026-11-22', days: 7 });
    expect(rangeOf('week', '2026-11-25', 'ar')).toEqual({ from: '2026-11-21', days: 7 });
    expect(weekdaysOf('ar')).toEqual([6, 0, 1, 2, 3, 4, 5]);
  });

  it('is four to six of them for a month', () => {
    expect(rangeOf('month', '2026-11-25', 'en')).toEqual({ from: '2026-11-01', days: 35 });
    expect(rangeOf('month', '2026-08-01', 'en')).toEqual({ from: '2026-07-26', days: 42 });
    expect(rangeOf('month', '2026-02-14', 'en')).toEqual({ from: '2026-02-01', days: 28 });
  });

  it('goes on by its own length, over the end of a year too', () => {
    expect(stepFrom('month', '2026-12-31', 1)).toBe('2027-01-01');
    expect(stepFrom('month', '2027-03-31', -1)).toBe('2027-02-01');
    expect(stepFrom('week', '2026-12-28', 1)).toBe('2027-01-04');
    expect(stepFrom('day', '2027-01-01', -1)).toBe('2026-12-31');
  });

  it('begins today for an address that names no day', () => {
    for (const text of [null, '', 'soon', '2026-13-01', '9999-12-31', '1999-12-31']) {
      expect(dateIn(text, '2026-11-25')).toBe('2026-11-25');
    }
    expect(dateIn('2026-02-31', '2026-11-25')).toBe('2026-03-03');
  });
});
