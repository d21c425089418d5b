import { z } from 'zod';

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
  const shift = zoneShift(now, timeZone);
  const local = new Date(now.getTime() + shift);
  const midnight = Date.UTC(local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate() + 1);
  // The shift at that midnight, which differs on the day a clock changes.
  const guess = new Date(midnight - shift);
  const exact = new Date(midnight - zoneShift(guess, timeZone));
  // Where clocks go forward at midnight, as in Cairo, there is none: the day ends with the jump.
  return exact.getTime() + zoneShift(exact, timeZone) === midnight ? exact : guess;
}

/** How far a zone's clock is ahead of UTC at an instant, in milliseconds. */
function zoneShift(at: Date, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(at);
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  const local = Date.UTC(
    of('year'),
    of('month') - 1,
    of('day'),
    of('hour'),
    of('minute'),
    of('second'),
  );
  return local - Math.floor(at.getTime() / 1_000) * 1_000;
}
