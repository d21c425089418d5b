import { wallClock } from '#server/domain/people/wall-clock';
import { instantAt } from '#server/domain/people/zoned-instant';

/** The ready-made times for a next contact; `at` is a time that the person picks. */
export const QUICK_TIMES = ['hour', 'tomorrow', 'three_days', 'week'] as const;
export type QuickTime = (typeof QUICK_TIMES)[number];

const HOUR = 3_600_000;
const MORNING = 10;
const DAYS_AHEAD: Record<Exclude<QuickTime, 'hour'>, number> = {
  tomorrow: 1,
  three_days: 3,
  week: 7,
};

/** When a ready-made time is: an hour from now, or ten in the morning of a day in the person's zone. */
export function quickMoment(choice: QuickTime, now: Date, timeZone: string): Date {
  if (choice === 'hour') return new Date(Math.ceil((now.getTime() + HOUR) / 60_000) * 60_000);
  const today = wallClock(now, timeZone);
  const day = today.day + DAYS_AHEAD[choice];
  return instantAt({ ...today, day, hour: MORNING, minute: 0 }, timeZone);
}
