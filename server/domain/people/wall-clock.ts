/** A moment as a wall clock in one time zone shows it. */
export interface WallClock {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  weekday: Weekday;
}

export const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** Making one takes long; a zone can be spelled in more ways than are worth keeping. */
const formatters = new Map<string, Intl.DateTimeFormat>();
const MOST_FORMATTERS = 1_000;

function formatterFor(timeZone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
      timeZone,
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      hourCycle: 'h23',
    });
    if (formatters.size < MOST_FORMATTERS) formatters.set(timeZone, formatter);
  }
  return formatter;
}

/** What a clock on the wall in `timeZone` (an IANA name) shows at `moment`. */
export function wallClock(moment: Date, timeZone: string): WallClock {
  const parts: Record<string, number> = {};
  for (const { type, value } of formatterFor(timeZone).formatToParts(moment)) {
    parts[type] = Number(value);
  }
  const { year = 1970, month = 1, day = 1, hour = 0, minute = 0 } = parts;
  return { year, month, day, hour, minute, weekday: weekdayOf(year, month, day) };
}

export function weekdayOf(year: number, month: number, day: number): Weekday {
  return WEEKDAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? 'sun';
}

/** Whole calendar days from one wall clock to another; tomorrow is 1, whatever the hour. */
export function daysBetween(from: WallClock, to: WallClock): number {
  const midnight = (clock: WallClock) => Date.UTC(clock.year, clock.month - 1, clock.day);
  return Math.round((midnight(to) - midnight(from)) / 86_400_000);
}
