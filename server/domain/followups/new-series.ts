import mongoose from 'mongoose';
import type { Recurrence } from '#models/followup';
import { startSeries } from './recurrence';
import type { RecurrenceInput } from './recurrence-schema';

/** The series that a contact begins; null for one that comes once. */
export function newSeries(
  rule: RecurrenceInput | null | undefined,
  dueAt: Date,
  timeZone: string,
): Recurrence | null {
  if (!rule) return null;
  return { ...startSeries(rule, dueAt, timeZone), seriesId: new mongoose.Types.ObjectId() };
}
