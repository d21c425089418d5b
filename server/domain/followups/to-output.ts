import type { FollowupRecord } from '#models/followup';
import type { FollowupOutput } from './schema';

export function toFollowup(record: FollowupRecord): FollowupOutput {
  return {
    id: record._id.toHexString(),
    customerId: record.customerId.toHexString(),
    agentId: record.agentId.toHexString(),
    type: record.type,
    dueAt: record.dueAt.toISOString(),
    doneAt: record.doneAt?.toISOString() ?? null,
    outcome: record.outcome,
    notes: record.notes,
    durationMinutes: record.durationMinutes,
    version: record.version,
    createdAt: record.createdAt.toISOString(),
  };
}
