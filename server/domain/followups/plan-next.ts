import type { ClientSession, Types } from 'mongoose';
import { Followup } from '#models/followup';
import type { AuditDraft } from '#server/kernel/audit';

interface Plan {
  customerId: Types.ObjectId;
  agentId: Types.ObjectId;
  type: string;
  /** ISO instant; without one nothing is planned. */
  dueAt: string | null | undefined;
  by: Types.ObjectId;
  session: ClientSession;
}

/** Adds a student's next open follow-up when a time for it was given. Returns its audit row. */
export async function planNext(plan: Plan): Promise<AuditDraft[]> {
  if (!plan.dueAt) return [];
  const { customerId, agentId, type, by, session } = plan;
  const next = new Followup({ customerId, agentId, type, createdBy: by, dueAt: plan.dueAt });
  await next.save({ session });
  return [
    {
      action: 'CREATE',
      entityType: 'followup',
      entityId: next._id.toHexString(),
      description: `${type} planned`,
      after: { customerId, agentId, type, dueAt: next.dueAt },
    },
  ];
}
