import { describe, expect, it } from 'vitest';
import { quickTimes } from './quick-times';

const CAIRO = 'Africa/Cairo';
const at = (now: string) =>
  Object.fromEntries(
    quickTimes(new Date(now), CAIRO).map((time) => [time.key, time.at.toISOString()]),
  );

describe('the quick choices of a next follow-up', () => {
  it('are hours of the person, rounded up to five minutes', () => {
    expect(at('2026-11-23T09:02:10Z')).toEqual({
      inHour: '2026-11-23T10:05:00.000Z',
      evening: '2026-11-23T17:00:00.000Z',
      tomorrow: '2026-11-24T08:00:00.000Z',
      sunday: '2026-11-29T08:00:00.000Z',
    });
  });

  it('leave the evening out when it has come', () => {
    expect(at('2026-11-23T16:30:00Z')).not.toHaveProperty('evening');
  });

  it('do not offer the same day twice: on a Saturday tomorrow is Sunday', () => {
    const saturday = at('2026-11-28T09:00:00Z');
    expect(saturday).not.toHaveProperty('sunday');
    expect(saturday.tomorrow).toBe('2026-11-29T08:00:00.000Z');
  });

  it('mean the coming Sunday on a Sunday', () => {
    expect(at('2026-11-29T09:00:00Z').sunday).toBe('2026-12-06T08:00:00.000Z');
  });
});
