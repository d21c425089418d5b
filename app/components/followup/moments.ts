import { type FreeDates, isFreeDay, workingDayFrom } from '#server/domain/people/free-days';
import { daysBetween, wallClock } from '#server/domain/people/wall-clock';
import { dateOf, fromLocalInput, instantOn } from '#server/domain/people/zoned-instant';

/** The ready-made times of a next contact, wherever one is planned, the nearest first. */
export const QUICK_TIMES = ['hour', 'evening', 'workday', 'three_days', 'week'] as const;
export type QuickTime = (typeof QUICK_TIMES)[number];

/** Nobody is called on the free days. */
export interface QuickClock extends FreeDates {
  now: Date;
  /** The person's zone, in which days begin and mornings are. */
  timeZone: string;
}

export interface OfferedTime {
  key: QuickTime;
  at: Date;
}

const HOUR_MS = 3_600_000;
const STEP_MS = 5 * 60_000;
const MORNING = 10;
const EVENING = 19;
/** Later than this, "this evening" would be almost now. */
const LAST_FOR_EVENING = 17;

/** When a ready-made time is: an hour from now, this evening, or ten in the morning of a working day. */
export function quickMoment(choice: QuickTime, clock: QuickClock): Date {
  const { now, timeZone } = clock;
  const today = wallClock(now, timeZone);
  const on = (date: string, hour: number) => instantOn(date, { hour, minute: 0 }, timeZone);
  const workday = (days: number) => on(workingDayFrom(dateOf(today, days), clock), MORNING);
  switch (choice) {
    case 'hour':
      return new Date(Math.ceil((now.getTime() + HOUR_MS) / STEP_MS) * STEP_MS);
    case 'evening':
      return on(dateOf(today), EVENING);
    case 'workday':
      return workday(1);
    case 'three_days':
      return workday(3);
    case 'week':
      return workday(7);
  }
}

/** The ready-made times that make sense now; of two on the same day the first stays. */
export function quickTimes(clock: QuickClock): OfferedTime[] {
  const today = wallClock(clock.now, clock.timeZone);
  const evening = today.hour < LAST_FOR_EVENING && !isFreeDay(dateOf(today), clock);
  const days = new Set<number>();
  return QUICK_TIMES.map((key) => ({ key, at: quickMoment(key, clock) })).filter(({ key, at }) => {
    if (key === 'hour') return true;
    if (key === 'evening') return evening;
    const day = daysBetween(today, wallClock(at, clock.timeZone));
    return days.size !== days.add(day).size;
  });
}

/** Whether the next working day is simply tomorrow. */
export function isTomorrow(at: Date, { now, timeZone }: QuickClock): boolean {
  return daysBetween(wallClock(now, timeZone), wallClock(at, timeZone)) === 1;
}

/** The instant that a choice of a time means; null for none, or for a time that is no time. */
export function chosenMoment(
  { when, whenAt }: { when: string; whenAt?: string | undefined },
  clock: QuickClock,
): Date | null {
  const quick = QUICK_TIMES.find((choice) => choice === when);
  if (quick) return quickMoment(quick, clock);
  return when === 'at' && whenAt ? fromLocalInput(whenAt, clock.timeZone) : null;
}
