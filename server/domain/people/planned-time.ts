import { z } from 'zod';

const EARLIEST_YEAR = 2000;
const LATEST_YEAR = 2100;

const tooFar = { error: 'is too far away', params: { code: 'date' } };

/**
 * An instant that somebody plans for, or looks back on. A zone may carry one of the year 9999 into the
 * next, which no answer can write down: whatever held it could never be read again.
 */
export const plannedInstant = z.iso
  .datetime({ offset: true, abort: true })
  .refine((text) => isBetween(new Date(text).getUTCFullYear(), EARLIEST_YEAR), tooFar);

/** The first day of a page of such instants: the weeks at either end reach into another year. */
export const plannedDay = z.iso
  .date({ abort: true })
  .refine((date) => isBetween(Number(date.slice(0, 4)), EARLIEST_YEAR - 1), tooFar);

function isBetween(year: number, earliest: number): boolean {
  return year >= earliest && year <= LATEST_YEAR;
}
