import { z } from 'zod';
import { plannedDay } from '#server/domain/people/planned-time';
import { timeZoneSchema } from '#server/domain/people/time-zone';
import { idSchema } from '#server/kernel/page';
import { followupRow, listFollowupsInput } from './schema';

/** Six weeks: a month with the ends of the weeks round it. */
export const MOST_DAYS = 42;

export const calendarInput = z.strictObject({
  from: plannedDay,
  days: z.number().int().min(1).max(MOST_DAYS).default(7),
  /** How many of each day are told one by one; the rest is a number. */
  perDay: z.number().int().min(1).max(50).default(3),
  mine: z.boolean().default(true),
  agentId: idSchema.optional(),
  type: listFollowupsInput.shape.type,
  timeZone: timeZoneSchema.optional(),
});

export const calendarDay = z.object({
  date: z.iso.date(),
  total: z.number().int(),
  items: z.array(followupRow),
  /** Nobody works on it. */
  free: z.boolean(),
  holiday: z.object({ en: z.string(), ar: z.string() }).nullable(),
});
export type CalendarDay = z.output<typeof calendarDay>;

export const calendarOutput = z.object({ days: z.array(calendarDay) });

/** The free days that a form needs to know while a time is picked. */
export const freeDaysOutput = z.object({
  weekend: z.array(z.number()),
  holidays: z.array(
    z.object({ date: z.iso.date(), label: z.object({ en: z.string(), ar: z.string() }) }),
  ),
});
