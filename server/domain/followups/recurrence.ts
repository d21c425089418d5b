import type { Recurrence } from '#models/followup';
import { addDays, type FreeDays, weekdayNumber, workingDayFrom } from '../people/free-days';
import { wallClock } from '../people/wall-clock';
import { dateOf, fromLocalInput } from '../people/zoned-instant';

/** What a rule needs of a series to go on; its identity is nobody's matter here. */
export type Series = Omit<Recurrence, 'seriesId'>;

export interface Occurrence {
  dueAt: Date;
  /** The day that the rule gave, before free days moved the contact. */
  nominal: string;
  number: number;
}

/** A series that was forgotten for decades does not hold up a request. */
const MOST_STEPS = 20_000;
const DAYS_A_WEEK = 7;

/**
 * The contact that follows the series' latest one: the first that lies after it and after `now`, so
 * that closing a late contact does not plan one that is late already. Null at the end of the series.
 */
export function nextOccurrence(series: Series, free: FreeDays, now: Date): Occurrence | null {
  const number = series.number + 1;
  if (series.count !== null && number > series.count) return null;
  const last = actualDay(series.nominal, series, free);
  let nominal = series.nominal;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    nominal = nominalAfter(nominal, series);
    const day = actualDay(nominal, series, free);
    if (series.until !== null && day > series.until) return null;
    const dueAt = instantOn(day, series);
    if (day > last && dueAt > now) return { dueAt, nominal, number };
  }
  return null;
}

/** The series that begins with a contact at `dueAt`, on the clock of the person who plans it. */
export function startSeries(
  rule: Pick<Series, 'every' | 'interval' | 'weekdays' | 'until' | 'count' | 'skipFreeDays'>,
  dueAt: Date,
  timeZone: string,
): Series {
  const clock = wallClock(dueAt, timeZone);
  const two = (value: number) => String(value).padStart(2, '0');
  const startDate = dateOf(clock);
  return {
    ...rule,
    weekdays: rule.every === 'week' ? [...new Set(rule.weekdays)].sort() : [],
    timeZone,
    startDate,
    time: `${two(clock.hour)}:${two(clock.minute)}`,
    nominal: startDate,
    number: 1,
  };
}

function actualDay(nominal: string, { skipFreeDays }: Series, free: FreeDays): string {
  return skipFreeDays ? workingDayFrom(nominal, free) : nominal;
}

/** The same hour on every clock change: an hour that the clock skips becomes the one after it. */
function instantOn(day: string, { time, timeZone }: Series): Date {
  const at = fromLocalInput(`${day}T${time}`, timeZone);
  if (!at) throw new Error(`a series holds ${day} ${time}, which is no time`);
  return at;
}

/** The day that the rule gives after another one that it gave. */
function nominalAfter(nominal: string, series: Series): string {
  switch (series.every) {
    case 'day':
      return addDays(nominal, series.interval);
    case 'week':
      return weeklyAfter(nominal, series);
    case 'month':
      return monthlyAfter(nominal, series);
  }
}

/** Weeks begin on Sunday, the first working day; the interval counts from the week of the start. */
function weeklyAfter(nominal: string, { startDate, weekdays, interval }: Series): string {
  const days = weekdays.length > 0 ? weekdays : [weekdayNumber(startDate)];
  const today = weekdayNumber(nominal);
  const later = days.find((day) => day > today);
  if (later !== undefined) return addDays(nominal, later - today);
  const sunday = addDays(nominal, -today);
  return addDays(sunday, interval * DAYS_A_WEEK + (days[0] ?? 0));
}

/** The day of the month of the start, or the month's last one where it is shorter. */
function monthlyAfter(nominal: string, { startDate, interval }: Series): string {
  const [year = 1970, month = 1] = nominal.split('-').map(Number);
  const wanted = Number(startDate.slice(8));
  const next = new Date(Date.UTC(year, month - 1 + interval, 1));
  const lastDay = new Date(Date.UTC(next.getUTCFullYear(), next.getUTCMonth() + 1, 0)).getUTCDate();
  return `${next.toISOString().slice(0, 7)}-${String(Math.min(wanted, lastDay)).padStart(2, '0')}`;
}
