import mongoose, { type ClientSession, type HydratedDocument } from 'mongoose';
import type { FollowupRecord } from '#models/followup';
import type { AuditDraft } from '#server/kernel/audit';
import type { Actor } from '#server/kernel/context';
import { changedMeanwhile } from './load-in-scope';
import { planNext, planRecurring } from './plan-next';

interface Closing {
  followup: HydratedDocument<FollowupRecord>;
  outcome: string;
  durationMinutes?: number | undefined;
  nextDueAt?: string | undefined;
  nextType?: string | undefined;
  actor: Actor;
  session: ClientSession;
}

/**
 * Marks a contact as having taken place, and plans what follows: the next of its series, and the one
 * that was asked for. The caller saves it. Returns the audit rows of what was planned.
 * @throws AppError CONFLICT when somebody closed it first
 */
export async function closeContact(closing: Closing): Promise<AuditDraft[]> {
  const { followup, outcome, durationMinutes, nextDueAt, nextType, actor, session } = closing;
  if (followup.doneAt) throw changedMeanwhile();
  followup.set({
    doneAt: new Date(),
    outcome,
    remindAt: null,
    ...(durationMinutes === undefined ? {} : { durationMinutes }),
  });
  const by = new mongoose.Types.ObjectId(actor.id);
  const record = followup.toObject<FollowupRecord>();
  const repeated = await planRecurring({ followup: record, by, session });
  const wished = await planNext({
    customerId: followup.customerId,
    agentId: followup.agentId,
    type: nextType ?? followup.type,
    dueAt: nextDueAt,
    by,
    session,
  });
  return [...repeated, ...wished];
}
