import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type FreeDays, freeReason, weekdayNumber } from '../people/free-days';
import { wallClock } from '../people/wall-clock';
import { dateOf } from '../people/zoned-instant';
import { nextOccurrence, type Series, startSeries } from './recurrence';

const NONE: FreeDays = { weekend: [], holidays: [] };
const label = { en: 'Day off', ar: 'عطلة' };
const EGYPT: FreeDays = { weekend: [5, 6], holidays: [{ date: '2027-01-07', label }] };
const LONG_AGO = new Date(0);

const rule = (given: Partial<Series> = {}) => ({
  every: 'week' as const,
  interval: 1,
  weekdays: [],
  until: null,
  count: null,
  skipFreeDays: false,
  ...given,
});

/** The first contacts after the one at `start`, each closed in time. */
function walk(series: Series, free = NONE, most = 12): { day: string; at: Date }[] {
  const met: { day: string; at: Date }[] = [];
  let current: Series = series;
  while (met.length < most) {
    const next = nextOccurrence(current, free, LONG_AGO);
    if (!next) break;
    met.push({ day: dateOf(wallClock(next.dueAt, series.timeZone)), at: next.dueAt });
    current = { ...current, nominal: next.nominal, number: next.number };
  }
  return met;
}
const days = (series: Series, free = NONE, most = 3) =>
  walk(series, free, most).map(({ day }) => day);
const from = (start: string, given: Partial<Series> = {}, timeZone = 'Africa/Cairo') =>
  startSeries(rule(given), new Date(start), timeZone);

describe('a series', () => {
  test('keeps its hour on the clock of the person when summer time begins and ends', () => {
    const autumn = walk(from('2026-10-22T07:00:00Z'));
    expect(autumn.slice(0, 2).map(({ at }) => at.toISOString())).toEqual([
      '2026-10-29T07:00:00.000Z',
      '2026-11-05T08:00:00.000Z',
    ]);
    const spring = walk(from('2026-04-20T08:00:00Z'));
    expect(spring[0]?.at.toISOString()).toBe('2026-04-27T07:00:00.000Z');
  });

  test('takes the hour after one that the clock skips, and is back at its own the day after', () => {
    const night = walk(from('2026-03-07T07:30:00Z', { every: 'day' }, 'America/New_York'));
    const hours = night.slice(0, 2).map(({ at }) => wallClock(at, 'America/New_York').hour);
    expect(hours).toEqual([3, 2]);
  });

  test('of every other week counts from the week in which it began', () => {
    const series = from('2026-11-24T08:00:00Z', { interval: 2, weekdays: [2, 4] });
    expect(days(series, NONE, 4)).toEqual(['2026-11-26', '2026-12-08', '2026-12-10', '2026-12-22']);
  });

  test('of the 31st is on the last day of shorter months, and on the 31st again after them', () => {
    const series = from('2027-01-31T08:00:00Z', { every: 'month' });
    expect(days(series)).toEqual(['2027-02-28', '2027-03-31', '2027-04-30']);
  });

  test('that skips free days moves a contact, not those after it', () => {
    const fridays = from('2026-11-27T08:00:00Z', { skipFreeDays: true });
    expect(days(fridays, EGYPT)).toEqual(['2026-12-06', '2026-12-13', '2026-12-20']);
    const daily = from('2027-01-05T08:00:00Z', { every: 'day', skipFreeDays: true });
    expect(days(daily, EGYPT)).toEqual(['2027-01-06', '2027-01-10', '2027-01-11']);
  });

  test('ends after its count and after its last day, a moved contact included', () => {
    expect(days(from('2026-11-24T08:00:00Z', { count: 3 }), NONE, 9)).toHaveLength(2);
    const until = { until: '2026-12-08' };
    expect(days(from('2026-11-24T08:00:00Z', until), NONE, 9)).toEqual([
      '2026-12-01',
      '2026-12-08',
    ]);
    const friday = { until: '2026-12-05', skipFreeDays: true };
    expect(days(from('2026-11-27T08:00:00Z', friday), EGYPT, 9)).toEqual([]);
  });

  test('whose contact is closed late goes on in the future', () => {
    const series = from('2026-11-24T08:00:00Z', { every: 'day' });
    const next = nextOccurrence(series, NONE, new Date('2026-12-01T12:00:00Z'));
    expect(next).toMatchObject({ number: 2, dueAt: new Date('2026-12-02T08:00:00Z') });
  });
});

const zone = fc.constantFrom('Africa/Cairo', 'America/New_York', 'Asia/Kathmandu', 'UTC');
const start = fc
  .integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2030, 0, 1) })
  .map((at) => new Date(Math.floor(at / 60_000) * 60_000));
const anyRule = fc.record({
  every: fc.constantFrom('day' as const, 'week' as const, 'month' as const),
  interval: fc.integer({ min: 1, max: 6 }),
  weekdays: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { maxLength: 4 }),
  until: fc.constant(null),
  count: fc.option(fc.integer({ min: 1, max: 8 })),
  skipFreeDays: fc.boolean(),
});

test('in any zone: ever later, on its days, at its hour, never on a free day when asked', () => {
  fc.assert(
    fc.property(anyRule, start, zone, (given, at, timeZone) => {
      const series = startSeries(given, at, timeZone);
      const met = walk(series, EGYPT);
      const all = [{ day: series.startDate, at }, ...met];
      expect(all.length).toBeLessThanOrEqual(given.count ?? 13);
      for (const [index, { day, at: dueAt }] of met.entries()) {
        expect(dueAt.getTime()).toBeGreaterThan(all[index]?.at.getTime() ?? 0);
        const clock = wallClock(dueAt, timeZone);
        const time = `${String(clock.hour).padStart(2, '0')}:${String(clock.minute).padStart(2, '0')}`;
        const gap = Math.abs(minutes(time) - minutes(series.time));
        expect(gap === 0 || gap <= 60).toBe(true);
        if (given.skipFreeDays) expect(freeReason(day, EGYPT)).toBeNull();
        else expect(onItsDay(series, day)).toBe(true);
      }
    }),
    { numRuns: 400 },
  );
});

function minutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

function onItsDay(series: Series, day: string): boolean {
  if (series.every === 'week') {
    const wanted = series.weekdays.length > 0 ? series.weekdays : [weekdayNumber(series.startDate)];
    return wanted.includes(weekdayNumber(day));
  }
  if (series.every === 'month') {
    const last = addDays(`${addDays(`${day.slice(0, 7)}-28`, 4).slice(0, 7)}-01`, -1);
    return day.slice(8) === series.startDate.slice(8) || day === last;
  }
  const passed = (Date.parse(day) - Date.parse(series.startDate)) / 86_400_000;
  return passed % series.interval === 0;
}
