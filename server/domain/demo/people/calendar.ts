import { DAY } from './days';
import { firstAbove } from './weighted';

const HOUR = 3_600_000;
export const DAYS_COVERED = 1096;

/** By month: secondary results come out in July and August, a second intake opens after New Year. */
const MONTHS = [1.05, 0.95, 0.7, 0.6, 0.65, 0.9, 1.5, 2.2, 1.9, 1.1, 0.8, 0.75];
/** Sunday to Saturday: the weekend is Friday and Saturday. */
const WEEKDAYS = [1.15, 1.1, 1.05, 1.05, 1, 0.3, 0.55];
/** Local time in Cairo: office hours with a second rise in the evening, from phones. */
const HOURS = [
  ...[2, 1, 0.6, 0.4, 0.4, 0.6, 1, 2, 5, 10, 14, 15],
  ...[15, 14, 13, 11, 9, 8, 8, 9, 9, 8, 6, 4],
];
const YEARLY_GROWTH = 1.15;

/**
 * The moments of enquiries in the three years before `now`. `at(share)` is the moment by which that
 * share of them had come, so rising shares give rising moments.
 */
export function calendarBefore(now: Date): { at(share: number): Date } {
  const today = Math.floor((now.getTime() + cairoOffset(now) * HOUR) / DAY);
  const first = today - DAYS_COVERED;
  const days = sumsOf(Array.from({ length: DAYS_COVERED + 1 }, (_, day) => weightOf(first + day)));
  const hours = sumsOf(HOURS);
  const sinceMidnight = (now.getTime() + cairoOffset(now) * HOUR - today * DAY) / HOUR;
  const passed = DAYS_COVERED + shareUpTo(hours, sinceMidnight);
  const covered = shareUpTo(days, passed);
  return {
    at(share) {
      const day = inside(days, share * covered);
      const hour = inside(hours, day.share);
      const midnight = (first + day.at) * DAY;
      const local = midnight + (hour.at + hour.share) * HOUR;
      return new Date(Math.floor(local - cairoOffset(new Date(midnight)) * HOUR));
    },
  };
}

function weightOf(day: number): number {
  const date = new Date(day * DAY);
  const season = (MONTHS[date.getUTCMonth()] ?? 1) * (WEEKDAYS[date.getUTCDay()] ?? 1);
  return season * YEARLY_GROWTH ** (day / 365.25 - 50);
}

/** Hours ahead of UTC; summer time is taken as May to October. */
function cairoOffset(date: Date): number {
  const month = date.getUTCMonth();
  return month > 3 && month < 10 ? 3 : 2;
}

function sumsOf(weights: readonly number[]): number[] {
  const sums: number[] = [];
  for (const weight of weights) sums.push((sums.at(-1) ?? 0) + weight);
  return sums;
}

function inside(sums: readonly number[], share: number): { at: number; share: number } {
  const value = share * (sums.at(-1) ?? 0);
  const at = firstAbove(sums, value);
  const before = sums[at - 1] ?? 0;
  return { at, share: (value - before) / ((sums[at] ?? 0) - before) };
}

/** The inverse of `inside`: which share of the whole lies before a fractional position. */
function shareUpTo(sums: readonly number[], position: number): number {
  const at = Math.floor(position);
  const before = sums[at - 1] ?? 0;
  return (before + ((sums[at] ?? before) - before) * (position - at)) / (sums.at(-1) ?? 1);
}
