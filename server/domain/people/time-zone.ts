import { z } from 'zod';
import { wallClock } from './wall-clock';
import { dateOf, dayStart } from './zoned-instant';

/** An IANA time zone that this runtime knows. */
export const timeZoneSchema = z.string().max(60).refine(isTimeZone, 'is not a time zone');

/** Every request may bring a zone, and asking the runtime takes long. */
const known = new Set<string>();
const MOST_KNOWN = 1_000;

export function isTimeZone(zone: string): boolean {
  if (known.has(zone)) return true;
  const answer = isKnownToRuntime(zone);
  if (answer && known.size < MOST_KNOWN) known.add(zone);
  return answer;
}

function isKnownToRuntime(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** The end of the day in a zone, as an instant: its next midnight. */
export function endOfDay(now: Date, timeZone: string): Date {
  return dayStart(dateOf(wallClock(now, timeZone)), timeZone, 1);
}
