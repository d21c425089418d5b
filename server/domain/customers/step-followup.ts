import mongoose, { type ClientSession, type HydratedDocument } from 'mongoose';
import type { CustomerRecord } from '#models/customer-types';
import { planContact } from '#server/domain/contacts';
import { requireOffered } from '#server/domain/settings';
import type { DomainEvent } from '#server/effects/events';
import type { AuditDraft } from '#server/kernel/audit';
import type { Actor } from '#server/kernel/context';
import { AppError } from '#server/kernel/errors';
import { scopeOf } from '#server/permissions/can';
import { loadInScope } from './load-in-scope';
import type { UpdateCustomerInput } from './schema';

interface Planning {
  customer: HydratedDocument<CustomerRecord>;
  followup: UpdateCustomerInput['followup'];
  actor: Actor;
  session: ClientSession;
}

/**
 * Plans the follow-up that came along with a change, and keeps the student's next one. The right to
 * change a student is not yet the right to plan contacts.
 * @throws AppError FORBIDDEN, or NOT_FOUND where that right does not reach the student
 */
export async function planAlong(planning: Planning): Promise<AuditDraft[]> {
  const { customer, followup, actor, session } = planning;
  if (!followup) return [];
  const scope = scopeOf(actor.permissions, 'followups.edit');
  if (scope === 'none') {
    throw new AppError('FORBIDDEN', 'Your role does not allow to plan follow-ups.');
  }
  await loadInScope({ id: customer._id.toHexString(), actor, scope, session });
  await requireOffered({ list: 'lists.followupTypes', key: followup.type, path: 'followup.type' });
  const agentId = new mongoose.Types.ObjectId(actor.id);
  const dueAt = new Date(followup.dueAt);
  const contact = { customerId: customer._id, agentId, type: followup.type, dueAt };
  const planned = await planContact({ ...contact, by: agentId, session });
  const next = customer.nextFollowupAt;
  customer.set({ nextFollowupAt: next && next < dueAt ? next : dueAt });
  return [planned];
}

/** What live screens hear of the follow-up that came along with a change of its student. */
export function followupChanged(ofStudent: DomainEvent, entityId: string): DomainEvent {
  return { ...ofStudent, topic: 'followup.changed', entityType: 'followup', entityId };
}
