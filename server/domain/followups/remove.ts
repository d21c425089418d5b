import type { FollowupRecord } from '#models/followup';
import { command } from '#server/kernel/command';
import { followupInScope } from './load-in-scope';
import { keepNextFollowup } from './next-followup';
import { followupOutput, versionedFollowupInput } from './schema';
import { toFollowup } from './to-output';

/** Takes a contact out of every list; it can be restored. A series ends with its open contact. */
export const deleteFollowup = command({
  name: 'followups.delete',
  permission: 'followups.edit',
  input: versionedFollowupInput,
  output: followupOutput,

  async run({ input: { id, version }, actor, scope, session }) {
    const { followup, customer } = await followupInScope({ id, version, actor, scope, session });
    followup.set({ isDeleted: true, version: version + 1 });
    await followup.save({ session });
    const events = await keepNextFollowup({ followupId: id, customer, actor, session });
    return {
      data: toFollowup(followup.toObject<FollowupRecord>()),
      audit: [
        {
          action: 'DELETE',
          entityType: 'followup',
          entityId: id,
          description: `${followup.type} of ${customer.customerNumber} deleted`,
          before: { isDeleted: false },
          after: { isDeleted: true },
        },
      ],
      events,
    };
  },
});
