import { z } from 'zod';
import { RECURRENCE_UNITS } from '#models/vocabulary';

/** How a contact comes again. It ends at a day, after a number of contacts, or never. */
export const recurrenceInput = z.strictObject({
  every: z.enum(RECURRENCE_UNITS),
  /** 2 with `week` for every other week. */
  interval: z.number().int().min(1).max(99).default(1),
  /** The days of a weekly series, 0 for Sunday; without any, the day of its first contact. */
  weekdays: z.array(z.number().int().min(0).max(6)).max(7).default([]),
  until: z.iso.date().nullable().default(null),
  count: z.number().int().min(1).max(366).nullable().default(null),
  /** Moves a contact from a weekend or a holiday to the next working day. */
  skipFreeDays: z.boolean().default(true),
});
export type RecurrenceInput = z.output<typeof recurrenceInput>;

export const recurrenceOutput = z.object({
  every: z.enum(RECURRENCE_UNITS),
  interval: z.number(),
  weekdays: z.array(z.number()),
  until: z.string().nullable(),
  count: z.number().nullable(),
  skipFreeDays: z.boolean(),
  timeZone: z.string(),
  /** 1 for the first contact of the series. */
  number: z.number(),
});
