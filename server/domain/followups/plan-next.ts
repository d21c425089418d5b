import type { ClientSession, Types } from 'mongoose';
import type { FollowupRecord, Recurrence } from '#models/followup';
import { planContact } from '#server/domain/contacts';
import type { AuditDraft } from '#server/kernel/audit';
import { readFreeDays } from './free-day';
import { nextOccurrence } from './recurrence';

interface Plan {
  customerId: Types.ObjectId;
  agentId: Types.ObjectId;
  type: string;
  /** ISO instant; without one nothing is planned. */
  dueAt: string | null | undefined;
  /** Absent for what the settings say. */
  reminderMinutes?: number | null;
  recurrence?: Recurrence;
  notes?: string;
  by: Types.ObjectId;
  session: ClientSession;
}

/** Adds a student's next open follow-up when a time for it was given. Returns its audit row. */
export async function planNext(plan: Plan): Promise<AuditDraft[]> {
  if (!plan.dueAt) return [];
  return [await planContact({ ...plan, dueAt: new Date(plan.dueAt) })];
}

interface Closed {
  followup: FollowupRecord;
  by: Types.ObjectId;
  session: ClientSession;
}

/** The next contact of the closed one's series, if it has one and goes on. */
export async function planRecurring({ followup, by, session }: Closed): Promise<AuditDraft[]> {
  const { recurrence, customerId, agentId, type, reminderMinutes } = followup;
  if (!recurrence) return [];
  const next = nextOccurrence(recurrence, await readFreeDays(), new Date());
  if (!next) return [];
  const { dueAt, nominal, number } = next;
  return planNext({
    customerId,
    agentId,
    type,
    dueAt: dueAt.toISOString(),
    reminderMinutes,
    recurrence: { ...recurrence, nominal, number },
    by,
    session,
  });
}
