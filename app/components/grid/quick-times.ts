import { WEEKDAYS, wallClock } from '#server/domain/people/wall-clock';
import { instantAt } from '#server/domain/people/zoned-instant';

export interface QuickTime {
  key: 'inHour' | 'evening' | 'tomorrow' | 'sunday';
  at: Date;
}

const STEP_MS = 5 * 60_000;
const HOUR_MS = 60 * 60_000;
const EVENING = 19;
const MORNING = 10;
/** Later than this, "this evening" would be almost now. */
const LAST_FOR_EVENING = 17;

/** The times a next contact is usually set to, seen from `now`; those that make no sense are left out. */
export function quickTimes(now: Date, timeZone: string): QuickTime[] {
  const today = wallClock(now, timeZone);
  const on = (days: number, hour: number) =>
    instantAt({ ...today, day: today.day + days, hour, minute: 0 }, timeZone);
  const toSunday = 7 - WEEKDAYS.indexOf(today.weekday);
  return [
    { key: 'inHour', at: new Date(Math.ceil((now.getTime() + HOUR_MS) / STEP_MS) * STEP_MS) },
    ...(today.hour < LAST_FOR_EVENING ? [{ key: 'evening', at: on(0, EVENING) } as const] : []),
    { key: 'tomorrow', at: on(1, MORNING) },
    ...(toSunday > 1 ? [{ key: 'sunday', at: on(toSunday, MORNING) } as const] : []),
  ];
}
