import type { ClientSession, HydratedDocument } from 'mongoose';
import type { CustomerRecord } from '#models/customer-types';
import { Followup } from '#models/followup';
import { saveCustomer } from '#server/domain/customers';
import type { DomainEvent } from '#server/effects/events';
import type { Actor } from '#server/kernel/context';

interface Changed {
  /** The follow-up whose change this is. */
  followupId: string;
  customer: HydratedDocument<CustomerRecord>;
  actor: Actor;
  session: ClientSession;
  /** A contact took place: it is also the counselor's first one, once. */
  contacted?: boolean;
}

/**
 * Keeps the student's own `nextFollowupAt` at the earliest open follow-up, in the transaction that
 * changed the follow-ups. Returns the events of both changes.
 */
export async function keepNextFollowup(changed: Changed): Promise<DomainEvent[]> {
  const { followupId, customer, actor, session, contacted = false } = changed;
  const next = await Followup.findOne({ customerId: customer._id, doneAt: null, isDeleted: false })
    .sort({ dueAt: 1 })
    .session(session)
    .lean();
  customer.set({ nextFollowupAt: next?.dueAt ?? null });
  for (const agent of customer.assignment.agents) {
    if (contacted && agent.agentId.toHexString() === actor.id && !agent.to)
      agent.firstContactAt ??= new Date();
  }
  // A contact is logged whatever else the record lacks: its rules are not this write's matter.
  const saving = { customer, topic: 'updated', actor, session, validate: false } as const;
  const { event } = await saveCustomer(saving);
  return [
    event,
    { ...event, topic: 'followup.changed', entityType: 'followup', entityId: followupId },
  ];
}
