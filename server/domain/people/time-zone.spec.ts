import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { endOfDay, isTimeZone } from './time-zone';

const end = (now: string, zone: string) => endOfDay(new Date(now), zone).toISOString();

describe('the end of a day', () => {
  test('is the next midnight of the person, not of the server', () => {
    expect(end('2026-11-23T10:00:00Z', 'Africa/Cairo')).toBe('2026-11-23T22:00:00.000Z');
    expect(end('2026-11-23T22:30:00Z', 'Africa/Cairo')).toBe('2026-11-24T22:00:00.000Z');
    expect(end('2026-11-23T10:00:00Z', 'Asia/Riyadh')).toBe('2026-11-23T21:00:00.000Z');
    expect(end('2026-11-23T10:00:00Z', 'America/New_York')).toBe('2026-11-24T05:00:00.000Z');
    expect(end('2026-11-23T20:00:00Z', 'Asia/Kathmandu')).toBe('2026-11-24T18:15:00.000Z');
  });

  test('at midnight itself belongs to the day that begins', () => {
    expect(end('2026-11-23T00:00:00Z', 'UTC')).toBe('2026-11-24T00:00:00.000Z');
    expect(end('2026-11-22T23:59:59.999Z', 'UTC')).toBe('2026-11-23T00:00:00.000Z');
  });

  test('in Cairo on the evening when clocks skip midnight is the moment of the jump', () => {
    expect(end('2026-04-23T20:00:00Z', 'Africa/Cairo')).toBe('2026-04-23T22:00:00.000Z');
  });

  test('in Cairo on the evening when clocks go back at midnight counts its last hour twice', () => {
    expect(end('2026-10-29T20:30:00Z', 'Africa/Cairo')).toBe('2026-10-29T22:00:00.000Z');
    expect(end('2026-10-29T21:30:00Z', 'Africa/Cairo')).toBe('2026-10-29T22:00:00.000Z');
  });

  test('of a day that was left out is where it would have been', () => {
    expect(end('2011-12-29T20:00:00Z', 'Pacific/Apia')).toBe('2011-12-30T10:00:00.000Z');
  });

  const zones = [
    'Africa/Cairo',
    'Europe/Berlin',
    'America/New_York',
    'Asia/Beirut',
    'America/Sao_Paulo',
    'Australia/Lord_Howe',
    'Asia/Kathmandu',
    'UTC',
  ];
  const day = (at: number, timeZone: string) =>
    new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(at);

  test('is the first instant of another date, in any zone at any time', () => {
    const instant = fc.integer({ min: Date.UTC(2015, 0, 1), max: Date.UTC(2030, 0, 1) });
    fc.assert(
      fc.property(instant, fc.constantFrom(...zones), (now, zone) => {
        const at = endOfDay(new Date(now), zone).getTime();
        expect(at).toBeGreaterThan(now);
        expect(day(at - 1, zone)).toBe(day(now, zone));
        expect(day(at, zone)).not.toBe(day(now, zone));
      }),
      { numRuns: 300 },
    );
  });
});

test.each(['Africa/Cairo', 'UTC', 'Asia/Kolkata'])('%s is a time zone', (zone) => {
  expect(isTimeZone(zone)).toBe(true);
});

test.each(['', 'Cairo', 'Africa/Nowhere', '__proto__', '../etc'])('"%s" is none', (zone) => {
  expect(isTimeZone(zone)).toBe(false);
});
