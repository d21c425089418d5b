import mongoose from 'mongoose';
import { addContact } from '#server/domain/contacts';
import { loadInScope } from '#server/domain/customers';
import { command } from '#server/kernel/command';
import { contactAgent } from './agent-in-reach';
import { freeDayOf } from './free-day';
import { newSeries } from './new-series';
import { keepNextFollowup } from './next-followup';
import { requireContactOffered } from './offered';
import { planNext, planRecurring } from './plan-next';
import { sanitizeNote } from './sanitize';
import { createFollowupInput, plannedOutput } from './schema';
import { toFollowup } from './to-output';

/** Plans a contact with a student, or logs one that took place and plans the next. */
export const createFollowup = command({
  name: 'followups.create',
  permission: 'followups.edit',
  input: createFollowupInput,
  output: plannedOutput,

  async run({ input, actor, scope, session }) {
    const customer = await loadInScope({ id: input.customerId, actor, scope, session });
    await requireContactOffered(input);
    const by = new mongoose.Types.ObjectId(actor.id);
    const done = input.outcome !== undefined;
    const timeZone = input.timeZone ?? actor.timeZone;
    const dueAt = new Date(input.dueAt);
    const record = await addContact({
      customerId: customer._id,
      agentId: await contactAgent({ agentId: input.agentId, actor, scope, session }),
      type: input.type,
      dueAt,
      reminderMinutes: input.reminderMinutes,
      doneAt: done ? new Date() : null,
      outcome: input.outcome ?? null,
      notes: sanitizeNote(input.notes ?? ''),
      durationMinutes: input.durationMinutes ?? null,
      recurrence: newSeries(input.recurrence, dueAt, timeZone),
      by,
      session,
    });
    const repeated = done ? await planRecurring({ followup: record, by, session }) : [];
    const planned = await planNext({
      customerId: record.customerId,
      agentId: record.agentId,
      type: input.nextType ?? record.type,
      dueAt: input.nextDueAt,
      by,
      session,
    });
    const id = record._id.toHexString();
    const changed = { followupId: id, customer, actor, session, contacted: done };
    const events = await keepNextFollowup(changed);
    const freeDay = done ? null : await freeDayOf(record.dueAt, timeZone);
    return {
      data: { ...toFollowup(record), freeDay },
      audit: [
        {
          action: 'CREATE',
          entityType: 'followup',
          entityId: id,
          description: `${input.type} ${done ? 'logged' : 'planned'} for ${customer.customerNumber}`,
          after: { ...input, agentId: record.agentId, notes: record.notes },
        },
        ...repeated,
        ...planned,
      ],
      events,
    };
  },
});
