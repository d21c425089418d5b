import mongoose, { type ClientSession, type HydratedDocument } from 'mongoose';
import { z } from 'zod';
import type { CustomerRecord } from '#models/customer-types';
import { Followup, type FollowupRecord } from '#models/followup';
import { loadInScope } from '#server/domain/customers';
import type { AuditDraft } from '#server/kernel/audit';
import { command } from '#server/kernel/command';
import type { Actor } from '#server/kernel/context';
import { AppError } from '#server/kernel/errors';
import { keepNextFollowup } from './next-followup';
import { usualType } from './offered';
import { requireOwn } from './own';
import { planNext } from './plan-next';
import { scheduleFollowupInput } from './schema';
import { movedTo } from './timing';

/**
 * Moves a student's next contact: the earliest open follow-up gets the time, or one is planned.
 * @throws AppError FORBIDDEN when the next contact is a colleague's, CONFLICT when it has changed
 */
export const scheduleFollowup = command({
  name: 'followups.schedule',
  permission: 'followups.edit',
  input: scheduleFollowupInput,
  output: z.object({
    customerId: z.string(),
    nextFollowupAt: z.iso.datetime().nullable(),
    version: z.number(),
  }),

  async run({ input, actor, scope, session }) {
    const customer = await loadInScope({ id: input.customerId, actor, scope, session });
    const before = { nextFollowupAt: customer.nextFollowupAt };
    const earliest = await Followup.findOne({
      customerId: customer._id,
      doneAt: null,
      isDeleted: false,
    })
      .sort({ dueAt: 1 })
      .session(session);
    requireSeen(customer, input.from);
    if (earliest) requireOwn(earliest, actor, scope);
    const moved = await moveOrPlan({ customer, earliest, dueAt: input.dueAt, by: actor, session });
    const followupId = moved[0]?.entityId ?? input.customerId;
    const events = await keepNextFollowup({ followupId, customer, actor, session });
    const { nextFollowupAt, version } = customer;
    return {
      data: {
        customerId: input.customerId,
        nextFollowupAt: nextFollowupAt?.toISOString() ?? null,
        version,
      },
      audit: [
        {
          action: 'UPDATE',
          entityType: 'customer',
          entityId: input.customerId,
          description: `Next follow-up of ${customer.customerNumber} moved`,
          before,
          after: { nextFollowupAt },
        },
        ...moved,
      ],
      events,
    };
  },
});

/** @throws AppError CONFLICT when the next contact is another than the caller saw */
function requireSeen({ nextFollowupAt }: CustomerRecord, from: string | null): void {
  const seen = from ? new Date(from).getTime() : null;
  if ((nextFollowupAt?.getTime() ?? null) === seen) return;
  throw new AppError('CONFLICT', 'Somebody has planned another contact meanwhile. Reload.', {
    details: [{ path: 'from', message: 'is not the next contact', code: 'stale' }],
  });
}

interface Move {
  customer: CustomerRecord;
  earliest: HydratedDocument<FollowupRecord> | null;
  dueAt: string | null;
  by: Actor;
  session: ClientSession;
}

/** The open follow-up gets the time, or is dropped without one; with none open, one is planned. */
async function moveOrPlan(move: Move): Promise<AuditDraft[]> {
  const { customer, earliest, dueAt, by, session } = move;
  if (!earliest) {
    const person = new mongoose.Types.ObjectId(by.id);
    const contact = { customerId: customer._id, agentId: person, type: await usualType() };
    return planNext({ ...contact, by: person, dueAt, session });
  }
  const before = { dueAt: earliest.dueAt, isDeleted: false };
  earliest.set({
    ...(dueAt ? movedTo(new Date(dueAt), earliest.reminderMinutes ?? null) : { isDeleted: true }),
    version: earliest.version + 1,
  });
  await earliest.save({ session });
  return [
    {
      action: dueAt ? 'UPDATE' : 'DELETE',
      entityType: 'followup',
      entityId: earliest._id.toHexString(),
      description: `${earliest.type} of ${customer.customerNumber} ${dueAt ? 'moved' : 'dropped'}`,
      before,
      after: { dueAt: earliest.dueAt, isDeleted: earliest.isDeleted },
    },
  ];
}
