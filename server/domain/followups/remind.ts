import { z } from 'zod';
import { Followup } from '#models/followup';
import { type Notice, notify } from '#server/domain/notifications';
import { command } from '#server/kernel/command';
import { systemContext } from '#server/kernel/context';

const BATCH = 100;
/** After an outage of days nobody is reminded of yesterday: such follow-ups are missed ones. */
const LATEST_MS = 24 * 3_600_000;

/**
 * Sends reminders whose time has come. Taking one off its follow-up and writing the notification are
 * one transaction, so two instances at once, or one that died, send it once.
 */
const remindDue = command({
  name: 'followups.remind',
  permission: 'system.manage',
  input: z.strictObject({}),
  output: z.object({ taken: z.number() }),

  async run({ session }) {
    const now = new Date();
    const due = await Followup.find({ remindAt: { $lte: now } })
      .sort({ remindAt: 1 })
      .limit(BATCH)
      .session(session)
      .lean();
    const ids = due.map(({ _id }) => _id);
    await Followup.updateMany({ _id: { $in: ids } }, { remindAt: null }, { session });
    const earliest = now.getTime() - LATEST_MS;
    const told = due.filter(
      ({ isDeleted, doneAt, dueAt }) => !isDeleted && !doneAt && dueAt.getTime() > earliest,
    );
    const notices = told.map(({ _id, agentId, customerId, dueAt, remindAt }): Notice => {
      const key = `reminder:${_id.toHexString()}:${remindAt?.getTime()}`;
      const about = { customerId, followupId: _id, dueAt };
      return { userId: agentId, kind: 'followup_reminder', key, ...about };
    });
    return {
      data: { taken: due.length },
      audit: [
        {
          action: 'REMIND',
          entityType: 'notification',
          entityId: 'followups',
          description: `${told.length} counselors reminded of follow-ups`,
          after: { followups: told.map(({ _id }) => _id) },
        },
      ],
      events: await notify(notices, session),
    };
  },
});

/** Recurring work: every reminder that is due. */
export async function sendReminders(): Promise<void> {
  while (await Followup.exists({ remindAt: { $lte: new Date() } })) {
    await remindDue(systemContext('followups.remind'), {});
  }
}
