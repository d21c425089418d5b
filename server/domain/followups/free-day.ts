import { readSettings } from '#server/domain/settings';
import { type FreeDays, freeReason, workingDayFrom } from '../people/free-days';
import { wallClock } from '../people/wall-clock';
import { dateOf, instantOn } from '../people/zoned-instant';
import type { PlannedOutput } from './schema';

/** The free days of this installation. */
export async function readFreeDays(): Promise<FreeDays> {
  const settings = await readSettings();
  return {
    weekend: settings['general.locale'].weekend,
    holidays: settings['general.holidays'],
  };
}

/** Whether a contact falls on a free day of the person, and when it could be instead. */
export async function freeDayOf(dueAt: Date, timeZone: string): Promise<PlannedOutput['freeDay']> {
  const free = await readFreeDays();
  const clock = wallClock(dueAt, timeZone);
  const date = dateOf(clock);
  const reason = freeReason(date, free);
  if (!reason) return null;
  return {
    holiday: reason.kind === 'holiday' ? reason.label : null,
    nextWorkingAt: instantOn(workingDayFrom(date, free), clock, timeZone).toISOString(),
  };
}
