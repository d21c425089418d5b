import type { FollowupRecord } from '#models/followup';
import { remindAt } from '#server/domain/contacts';
import { command } from '#server/kernel/command';
import { followupInScope } from './load-in-scope';
import { keepNextFollowup } from './next-followup';
import { followupIdInput, followupOutput } from './schema';
import { toFollowup } from './to-output';

/** Brings back a contact that was deleted by itself; one that went with its student returns with them. */
export const restoreFollowup = command({
  name: 'followups.restore',
  permission: 'followups.edit',
  input: followupIdInput,
  output: followupOutput,

  async run({ input: { id }, actor, scope, session }) {
    const wanted = { id, actor, scope, session, deleted: true };
    const { followup, customer } = await followupInScope(wanted);
    const { dueAt, doneAt, version, reminderMinutes = null } = followup;
    followup.set({
      isDeleted: false,
      version: version + 1,
      remindAt: doneAt ? null : remindAt(dueAt, reminderMinutes),
    });
    await followup.save({ session });
    const events = await keepNextFollowup({ followupId: id, customer, actor, session });
    return {
      data: toFollowup(followup.toObject<FollowupRecord>()),
      audit: [
        {
          action: 'RESTORE',
          entityType: 'followup',
          entityId: id,
          description: `${followup.type} of ${customer.customerNumber} restored`,
          before: { isDeleted: true },
          after: { isDeleted: false },
        },
      ],
      events,
    };
  },
});
