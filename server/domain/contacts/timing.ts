import type { FollowupRecord } from '#models/followup';
import { readSetting } from '#server/domain/settings';

const MINUTE_MS = 60_000;

/** What goes with a due time. */
type Timing = Pick<FollowupRecord, 'dueAt' | 'reminderMinutes' | 'remindAt'>;

/** A due time with its reminder: the one wished for, or what the settings say when nothing was. */
export async function timingOf(dueAt: Date, wished: number | null | undefined): Promise<Timing> {
  const reminderMinutes =
    wished === undefined ? (await readSetting('general.followups')).reminderMinutes : wished;
  return { dueAt, reminderMinutes, remindAt: remindAt(dueAt, reminderMinutes) };
}

/** Null when the moment has passed already: who plans it now needs no reminder of it. */
export function remindAt(dueAt: Date, minutes: number | null): Date | null {
  if (minutes === null) return null;
  const at = new Date(dueAt.getTime() - minutes * MINUTE_MS);
  return at.getTime() > Date.now() ? at : null;
}

/**
 * A contact's new time and what follows from it: the reminder is sent anew, and one that lies ahead is
 * in time again. That it was missed before stays counted.
 */
export function movedTo(dueAt: Date, reminderMinutes: number | null): Partial<FollowupRecord> {
  return {
    dueAt,
    reminderMinutes,
    remindAt: remindAt(dueAt, reminderMinutes),
    ...(dueAt.getTime() > Date.now() ? { missedAt: null } : {}),
  };
}
