import mongoose from 'mongoose';
import { Followup, type FollowupRecord } from '#models/followup';
import { loadInScope } from '#server/domain/customers';
import { command } from '#server/kernel/command';
import { keepNextFollowup } from './next-followup';
import { requireContactOffered } from './offered';
import { planNext } from './plan-next';
import { sanitizeNote } from './sanitize';
import { createFollowupInput, followupOutput } from './schema';
import { toFollowup } from './to-output';

/** Plans a contact with a student, or logs one that took place and plans the next. */
export const createFollowup = command({
  name: 'followups.create',
  permission: 'followups.edit',
  input: createFollowupInput,
  output: followupOutput,

  async run({ input, actor, scope, session }) {
    const customer = await loadInScope({ id: input.customerId, actor, scope, session });
    await requireContactOffered(input);
    const by = new mongoose.Types.ObjectId(actor.id);
    const done = input.outcome !== undefined;
    const [followup] = await Followup.create(
      [
        {
          customerId: customer._id,
          agentId: by,
          type: input.type,
          dueAt: new Date(input.dueAt),
          doneAt: done ? new Date() : null,
          outcome: input.outcome ?? null,
          notes: sanitizeNote(input.notes ?? ''),
          durationMinutes: input.durationMinutes ?? null,
          createdBy: by,
        },
      ],
      { session },
    );
    if (!followup) throw new Error('mongoose created no follow-up');
    const planned = await planNext({
      customerId: followup.customerId,
      agentId: followup.agentId,
      type: input.nextType ?? followup.type,
      dueAt: input.nextDueAt,
      by,
      session,
    });
    const record = followup.toObject<FollowupRecord>();
    const id = record._id.toHexString();
    const changed = { followupId: id, customer, actor, session, contacted: done };
    const events = await keepNextFollowup(changed);
    return {
      data: toFollowup(record),
      audit: [
        {
          action: 'CREATE',
          entityType: 'followup',
          entityId: id,
          description: `${input.type} ${done ? 'logged' : 'planned'} for ${customer.customerNumber}`,
          after: { ...input, notes: record.notes },
        },
        ...planned,
      ],
      events,
    };
  },
});
