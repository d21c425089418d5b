import { describe, expect, it } from 'vitest';
import { fromLocalInput, toLocalInput } from '#server/domain/people/zoned-instant';
import { quickMoment } from './moments';

const NOW = new Date('2026-11-23T21:30:20Z');

describe('quickMoment', () => {
  it('is ten in the morning on the wall clock of the person, not of the server', () => {
    expect(quickMoment('tomorrow', NOW, 'Africa/Cairo').toISOString()).toBe(
      '2026-11-24T08:00:00.000Z',
    );
    expect(quickMoment('tomorrow', NOW, 'Asia/Riyadh').toISOString()).toBe(
      '2026-11-25T07:00:00.000Z',
    );
  });

  it('counts days by the calendar, over the end of a month too', () => {
    expect(quickMoment('three_days', NOW, 'UTC').toISOString()).toBe('2026-11-26T10:00:00.000Z');
    expect(quickMoment('week', new Date('2026-12-28T08:00:00Z'), 'UTC').toISOString()).toBe(
      '2027-01-04T10:00:00.000Z',
    );
  });

  it('keeps to whole minutes an hour from now', () => {
    expect(quickMoment('hour', NOW, 'UTC').toISOString()).toBe('2026-11-23T22:31:00.000Z');
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
