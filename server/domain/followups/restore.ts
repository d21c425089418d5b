import mongoose from 'mongoose';
import { Followup, type FollowupRecord } from '#models/followup';
import { loadInScope } from '#server/domain/customers';
import { command } from '#server/kernel/command';
import { notFound } from '#server/kernel/errors';
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
    const followup = await Followup.findOne({
      _id: new mongoose.Types.ObjectId(id),
      isDeleted: true,
      deletedWithCustomer: { $ne: true },
    }).session(session);
    if (!followup) throw notFound('This follow-up');
    const customerId = followup.customerId.toHexString();
    const customer = await loadInScope({ id: customerId, actor, scope, session });
    followup.set({ isDeleted: false, version: followup.version + 1 });
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
