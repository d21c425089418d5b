import { describe, expect, it } from 'vitest';
import { wallClock } from './wall-clock';
import { dateOf, dayStart, fromLocalInput, instantAt, toLocalInput } from './zoned-instant';

const CAIRO = 'Africa/Cairo';

describe('a reading of a clock as an instant', () => {
  it('is two hours behind the reading in a Cairo winter and three in its summer', () => {
    const at = (month: number) =>
      instantAt({ year: 2026, month, day: 5, hour: 10, minute: 30 }, CAIRO).toISOString();
    expect(at(11)).toBe('2026-11-05T08:30:00.000Z');
    expect(at(7)).toBe('2026-07-05T07:30:00.000Z');
  });

  it('goes through the date-time field and back unchanged, also across zones and summer time', () => {
    for (const zone of [CAIRO, 'America/New_York', 'Asia/Kathmandu', 'UTC']) {
      for (const text of ['2026-03-08T01:59', '2026-07-01T00:00', '2026-12-31T23:59']) {
        const moment = fromLocalInput(text, zone);
        expect(moment && toLocalInput(moment, zone)).toBe(text);
      }
    }
  });

  it('takes the hour after one that the clock skips', () => {
    const moment = fromLocalInput('2026-03-08T02:30', 'America/New_York');
    expect(moment && wallClock(moment, 'America/New_York').hour).toBe(3);
  });

  it('is nothing for an unfinished date', () => {
    expect(fromLocalInput('2026-03-', CAIRO)).toBeNull();
  });
});

describe('calendar days', () => {
  it('begin at midnight of the person, not of Greenwich', () => {
    expect(dayStart('2026-11-23', CAIRO).toISOString()).toBe('2026-11-22T22:00:00.000Z');
    expect(dayStart('2026-11-30', CAIRO, 1).toISOString()).toBe('2026-11-30T22:00:00.000Z');
  });

  it('run over the end of a year', () => {
    const clock = { year: 2026, month: 12, day: 30, hour: 0, minute: 0 };
    expect(dateOf(clock, 3)).toBe('2027-01-02');
  });
});
