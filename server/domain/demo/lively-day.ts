import { endOfDay } from '../people/time-zone';
import { DAY } from './people/days';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const OVERDUE = 6;
const TODAY = 9;
const TOMORROW = 6;
const LATER = 12;
const UNPLANNED = 7;

/** How many students the plan is for. */
export const LIVELY_STUDENTS = OVERDUE + TODAY + TOMORROW + LATER + UNPLANNED;

/**
 * When a busy counselor's students are due next: some overdue, some over what is left of today, some
 * tomorrow in office hours, some in the weeks after, some without a plan.
 */
export function livelyDay(now: Date, timeZone: string): (Date | null)[] {
  const midnight = endOfDay(now, timeZone).getTime();
  const evening = midnight - 4 * HOUR;
  const start = now.getTime() + 10 * MINUTE;
  const end = evening - start > 2 * HOUR ? evening : midnight - 5 * MINUTE;
  const at = (instant: number) => new Date(Math.ceil(instant / (5 * MINUTE)) * 5 * MINUTE);
  const between = (share: number, from: number, to: number) => at(from + share * (to - from));
  return [
    ...each(OVERDUE, (n) =>
      at(n < 2 ? now.getTime() - (n + 1) * 2 * HOUR : midnight - n * DAY + (9 + n) * HOUR),
    ),
    ...each(
      TODAY,
      (n) => new Date(Math.min(between(n / TODAY, start, end).getTime(), midnight - MINUTE)),
    ),
    ...each(TOMORROW, (n) => between(n / TOMORROW, midnight + 9 * HOUR, midnight + 18 * HOUR)),
    ...each(LATER, (n) => at(midnight + (1 + n) * DAY + (9 + (n % 8)) * HOUR)),
    ...each(UNPLANNED, () => null),
  ];
}

function each<T>(count: number, make: (at: number) => T): T[] {
  return Array.from({ length: count }, (_, at) => make(at));
}
