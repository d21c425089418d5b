import { type WallClock, wallClock } from './wall-clock';

type Reading = Omit<WallClock, 'weekday'>;

const DAY_MS = 86_400_000;

const asUtc = ({ year, month, day, hour, minute }: Reading) =>
  Date.UTC(year, month - 1, day, hour, minute);

/**
 * The instant at which a clock in `timeZone` shows a reading. A day may be past the month's end.
 * An hour that the clock skips in spring becomes the one after it.
 */
export function instantAt(reading: Reading, timeZone: string): Date {
  const wanted = asUtc(reading);
  const shift = (at: number) => {
    const minute = Math.floor(at / 60_000) * 60_000;
    return asUtc(wallClock(new Date(minute), timeZone)) - minute;
  };
  const first = wanted - shift(wanted);
  const second = wanted - shift(first);
  return new Date(shift(first) === shift(second) ? second : Math.max(first, second));
}

/** Midnight at the beginning of a calendar day (`2026-11-22`), `days` days later. */
export function dayStart(date: string, timeZone: string, days = 0): Date {
  const [year = 1970, month = 1, day = 1] = date.split('-').map(Number);
  return instantAt({ year, month, day: day + days, hour: 0, minute: 0 }, timeZone);
}

/** The instant at which a clock in `timeZone` shows an hour of a calendar day (`2026-11-22`). */
export function instantOn(
  date: string,
  { hour, minute }: Pick<WallClock, 'hour' | 'minute'>,
  timeZone: string,
): Date {
  const [year = 1970, month = 1, day = 1] = date.split('-').map(Number);
  return instantAt({ year, month, day, hour, minute }, timeZone);
}

/** The calendar day of a wall clock, `days` days later, as `2026-11-22`. */
export function dateOf({ year, month, day }: Reading, days = 0): string {
  return new Date(Date.UTC(year, month - 1, day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** What `<input type="datetime-local">` takes and gives: `2026-11-22T14:30`. */
export function toLocalInput(moment: Date, timeZone: string): string {
  return new Date(asUtc(wallClock(moment, timeZone))).toISOString().slice(0, 16);
}

/** @returns null for what is not a whole date and time */
export function fromLocalInput(text: string, timeZone: string): Date | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)/.exec(text);
  if (!match) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = match.slice(1).map(Number);
  return instantAt({ year, month, day, hour, minute }, timeZone);
}
