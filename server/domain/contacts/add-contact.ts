import type { ClientSession, Types } from 'mongoose';
import { Followup, type FollowupRecord } from '#models/followup';
import type { AuditDraft } from '#server/kernel/audit';
import { timingOf } from './timing';

type Content = Pick<FollowupRecord, 'customerId' | 'agentId' | 'type' | 'dueAt'> &
  Partial<Pick<FollowupRecord, 'notes' | 'doneAt' | 'outcome' | 'durationMinutes' | 'recurrence'>>;

export interface NewContact extends Content {
  /** Absent for what the settings say; one that took place needs none. */
  reminderMinutes?: number | null | undefined;
  by: Types.ObjectId;
  session: ClientSession;
}

/** The one way a follow-up comes to be: with its reminder, in the transaction that plans or logs it. */
export async function addContact(contact: NewContact): Promise<FollowupRecord> {
  const { reminderMinutes, by, session, ...content } = contact;
  const timing = await timingOf(content.dueAt, content.doneAt ? null : reminderMinutes);
  const followup = new Followup({ ...content, ...timing, createdBy: by });
  await followup.save({ session });
  return followup.toObject<FollowupRecord>();
}

/** Adds one that comes along with another change. Returns its audit row. */
export async function planContact(contact: NewContact): Promise<AuditDraft> {
  const { _id, customerId, agentId, type, dueAt } = await addContact(contact);
  return {
    action: 'CREATE',
    entityType: 'followup',
    entityId: _id.toHexString(),
    description: `${type} planned`,
    after: { customerId, agentId, type, dueAt },
  };
}
