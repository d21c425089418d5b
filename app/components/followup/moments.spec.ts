import { describe, expect, it } from 'vitest';
import { fromLocalInput, toLocalInput } from '#server/domain/people/zoned-instant';
import { quickMoment, quickTimes } from './moments';

const clock = (
  now: string,
  timeZone = 'Africa/Cairo',
  weekend = [5, 6],
  holidays: string[] = [],
) => ({
  now: new Date(now),
  timeZone,
  weekend,
  holidays: holidays.map((date) => ({ date })),
});
const MONDAY = '2026-11-23T21:30:20Z';

const offered = (now: string, weekend?: number[], holidays?: string[]) =>
  Object.fromEntries(
    quickTimes(clock(now, 'Africa/Cairo', weekend, holidays)).map(({ key, at }) => [
      key,
      at.toISOString(),
    ]),
  );

describe('the ready-made times', () => {
  it('are hours of the person, rounded up to five minutes', () => {
    expect(offered('2026-11-23T09:02:10Z')).toEqual({
      hour: '2026-11-23T10:05:00.000Z',
      evening: '2026-11-23T17:00:00.000Z',
      workday: '2026-11-24T08:00:00.000Z',
      three_days: '2026-11-26T08:00:00.000Z',
      week: '2026-11-30T08:00:00.000Z',
    });
  });

  it('leave the evening out when it has come', () => {
    expect(offered('2026-11-23T16:30:00Z')).not.toHaveProperty('evening');
  });

  it('skip the free days, and never offer one day twice', () => {
    const thursday = offered('2026-11-26T09:00:00Z');
    expect(thursday.workday).toBe('2026-11-29T08:00:00.000Z');
    expect(thursday).not.toHaveProperty('three_days');
    expect(offered('2026-11-27T09:00:00Z')).toMatchObject({
      workday: '2026-11-29T08:00:00.000Z',
      three_days: '2026-11-30T08:00:00.000Z',
      week: '2026-12-06T08:00:00.000Z',
    });
    expect(offered('2026-11-27T09:00:00Z')).not.toHaveProperty('evening');
    expect(offered('2026-11-26T09:00:00Z', []).workday).toBe('2026-11-27T08:00:00.000Z');
  });

  it('skip holidays too, those at the end of a weekend among them', () => {
    const sunday = ['2026-11-29'];
    expect(offered('2026-11-26T09:00:00Z', [5, 6], sunday).workday).toBe(
      '2026-11-30T08:00:00.000Z',
    );
    const today = offered('2026-11-23T09:00:00Z', [5, 6], ['2026-11-23', '2026-11-24']);
    expect(today).not.toHaveProperty('evening');
    expect(today.workday).toBe('2026-11-25T08:00:00.000Z');
  });

  it('are reckoned on the wall clock of the person, not of the server', () => {
    const riyadh = clock(MONDAY, 'Asia/Riyadh');
    expect(quickMoment('workday', riyadh).toISOString()).toBe('2026-11-25T07:00:00.000Z');
  });

  it('count days by the calendar, over the end of a month too', () => {
    const december = clock('2026-12-28T08:00:00Z', 'UTC');
    expect(quickMoment('week', december).toISOString()).toBe('2027-01-04T10:00:00.000Z');
  });
});

describe('a picked time', () => {
  it.each(['Africa/Cairo', 'America/New_York', 'Asia/Kolkata', 'UTC'])(
    'comes back as it was picked in %s',
    (zone) => {
      const instant = fromLocalInput('2026-07-09T14:30', zone);
      expect(instant && toLocalInput(instant, zone)).toBe('2026-07-09T14:30');
    },
  );

  it('follows the clock change of the zone', () => {
    expect(fromLocalInput('2026-03-29T12:00', 'Europe/Berlin')?.toISOString()).toBe(
      '2026-03-29T10:00:00.000Z',
    );
    expect(fromLocalInput('2026-03-28T12:00', 'Europe/Berlin')?.toISOString()).toBe(
      '2026-03-28T11:00:00.000Z',
    );
  });

  it('is refused when it is no time', () => {
    expect(fromLocalInput('soon', 'UTC')).toBeNull();
  });
});
