import type { FollowupRecord, Recurrence } from '#models/followup';
import type { FollowupOutput } from './schema';

/** Records that were made before reminders and series came lack what belongs to them. */
export function toFollowup(record: FollowupRecord): FollowupOutput {
  return {
    id: record._id.toHexString(),
    customerId: record.customerId.toHexString(),
    agentId: record.agentId.toHexString(),
    type: record.type,
    dueAt: record.dueAt.toISOString(),
    doneAt: record.doneAt?.toISOString() ?? null,
    outcome: record.outcome,
    notes: record.notes,
    durationMinutes: record.durationMinutes,
    reminderMinutes: record.reminderMinutes ?? null,
    missedAt: record.missedAt?.toISOString() ?? null,
    recurrence: record.recurrence ? toRecurrence(record.recurrence) : null,
    isDeleted: record.isDeleted,
    version: record.version,
    createdAt: record.createdAt.toISOString(),
  };
}

function toRecurrence(recurrence: Recurrence): FollowupOutput['recurrence'] {
  const { every, interval, weekdays, until, count, skipFreeDays, timeZone, number } = recurrence;
  const days = [...weekdays];
  return { every, interval, weekdays: days, until, count, skipFreeDays, timeZone, number };
}
