import mongoose from 'mongoose';
import type { FollowupRecord } from '#models/followup';
import { command } from '#server/kernel/command';
import { AppError } from '#server/kernel/errors';
import { followupInScope } from './load-in-scope';
import { keepNextFollowup } from './next-followup';
import { requireContactOffered } from './offered';
import { planNext } from './plan-next';
import { sanitizeNote } from './sanitize';
import { completeFollowupInput, followupOutput } from './schema';
import { toFollowup } from './to-output';

/**
 * Closes a planned contact with its outcome, and plans the next one when asked.
 * @throws AppError CONFLICT when somebody closed it first
 */
export const completeFollowup = command({
  name: 'followups.complete',
  permission: 'followups.edit',
  input: completeFollowupInput,
  output: followupOutput,

  async run({ input, actor, scope, session }) {
    const { followup, customer } = await followupInScope({ id: input.id, actor, scope, session });
    const before = followup.toObject<FollowupRecord>();
    if (before.doneAt || (input.version !== undefined && input.version !== before.version)) {
      throw new AppError('CONFLICT', 'Somebody has closed or changed this follow-up meanwhile.');
    }
    await requireContactOffered(input);
    followup.set({
      doneAt: new Date(),
      outcome: input.outcome,
      version: before.version + 1,
      ...(input.notes === undefined ? {} : { notes: sanitizeNote(input.notes) }),
      ...(input.durationMinutes === undefined ? {} : { durationMinutes: input.durationMinutes }),
    });
    await followup.save({ session });
    const by = new mongoose.Types.ObjectId(actor.id);
    const planned = await planNext({
      customerId: followup.customerId,
      agentId: followup.agentId,
      type: input.nextType ?? followup.type,
      dueAt: input.nextDueAt,
      by,
      session,
    });
    const changed = { followupId: input.id, customer, actor, session, contacted: true };
    const events = await keepNextFollowup(changed);
    const record = followup.toObject<FollowupRecord>();
    return {
      data: toFollowup(record),
      audit: [
        {
          action: 'COMPLETE',
          entityType: 'followup',
          entityId: input.id,
          description: `${record.type} of ${customer.customerNumber} closed: ${input.outcome}`,
          before,
          after: record,
        },
        ...planned,
      ],
      events,
    };
  },
});
