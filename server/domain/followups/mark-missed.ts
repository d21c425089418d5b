import { Types } from 'mongoose';
import { z } from 'zod';
import { Followup, type FollowupRecord } from '#models/followup';
import { type Notice, notify } from '#server/domain/notifications';
import { readSettings } from '#server/domain/settings';
import type { AuditDraft } from '#server/kernel/audit';
import { command } from '#server/kernel/command';
import { systemContext } from '#server/kernel/context';
import { wallClock } from '../people/wall-clock';
import { dateOf, dayStart } from '../people/zoned-instant';

const BATCH = 200;

/**
 * Counts open follow-ups whose day has passed as missed, each once, and tells their counselors in one
 * notification a day. Mark, audit rows and notification are one transaction: safe to run twice.
 */
const markMissed = command({
  name: 'followups.markMissed',
  permission: 'system.manage',
  input: z.strictObject({ before: z.iso.datetime(), today: z.iso.date() }),
  output: z.object({ marked: z.number() }),

  async run({ input: { before, today }, session }) {
    const missed = await Followup.find(openBefore(new Date(before)))
      .sort({ dueAt: 1 })
      .limit(BATCH)
      .session(session)
      .lean<FollowupRecord[]>();
    const missedAt = new Date();
    await Followup.updateMany(
      { _id: { $in: missed.map(({ _id }) => _id) } },
      { $set: { missedAt, remindAt: null }, $inc: { timesMissed: 1 } },
      { session },
    );
    const events = await notify(noticesOf(missed, today), session);
    const [first, ...rest] = missed.map((followup) => rowOf(followup, missedAt));
    return { data: { marked: missed.length }, audit: [first ?? nothing(today), ...rest], events };
  },
});

/** Recurring work: everything that was missed until now. */
export async function findMissed(): Promise<void> {
  const settings = await readSettings();
  const today = dateOf(wallClock(new Date(), settings['general.locale'].timeZone));
  const { missedAfterDays } = settings['general.followups'];
  const before = dayStart(today, settings['general.locale'].timeZone, -missedAfterDays);
  while (await Followup.exists(openBefore(before))) {
    const input = { before: before.toISOString(), today };
    await markMissed(systemContext('followups.markMissed'), input);
  }
}

function openBefore(before: Date) {
  return { isDeleted: false, doneAt: null, missedAt: null, dueAt: { $lt: before } };
}

function noticesOf(missed: readonly FollowupRecord[], today: string): Notice[] {
  const counts = new Map<string, number>();
  for (const { agentId } of missed) {
    counts.set(agentId.toHexString(), (counts.get(agentId.toHexString()) ?? 0) + 1);
  }
  return [...counts].map(([agent, adds]) => ({
    userId: new Types.ObjectId(agent),
    kind: 'followups_missed',
    key: `missed:${agent}:${today}`,
    adds,
  }));
}

function rowOf(followup: FollowupRecord, missedAt: Date): AuditDraft {
  return {
    action: 'MISS',
    entityType: 'followup',
    entityId: followup._id.toHexString(),
    description: `${followup.type} of ${followup.dueAt.toISOString()} missed`,
    before: { missedAt: null },
    after: { missedAt },
  };
}

/** Another instance was faster. */
function nothing(today: string): AuditDraft {
  return {
    action: 'MISS',
    entityType: 'followup',
    entityId: today,
    description: 'No follow-up was missed',
  };
}
