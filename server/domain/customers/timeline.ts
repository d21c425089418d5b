import mongoose from 'mongoose';
import { AuditLog, type AuditLogRecord } from '#models/audit-log';
import { Customer } from '#models/customer';
import { Followup, type FollowupRecord } from '#models/followup';
import { Profile } from '#models/profile';
import type { Actor } from '#server/kernel/context';
import { notFound } from '#server/kernel/errors';
import { query } from '#server/kernel/query';
import { scopeOf } from '#server/permissions/can';
import { type TimelineItem, timelineOutput } from './output';
import { customersReadableBy } from './readable';
import { timelineInput } from './schema';

/** A student's history out of the audit log and the follow-ups, newest first. */
export const customerTimeline = query({
  name: 'customers.timeline',
  permission: 'customers.view',
  input: timelineInput,
  output: timelineOutput,

  async run({ input, actor, scope }) {
    const _id = new mongoose.Types.ObjectId(input.id);
    const readable = customersReadableBy(actor, scope);
    if (!(await Customer.exists({ $and: [{ _id }, readable] }))) throw notFound('This student');
    const seesFollowups = await mayReadFollowups(_id, actor);
    const before = new Date(input.before ?? Date.now() + 1_000);
    const [changes, followups] = await Promise.all([
      AuditLog.find({
        entityType: 'customer',
        entityId: input.id,
        action: { $ne: 'VIEW' },
        timestamp: { $lt: before },
      })
        .sort({ timestamp: -1, _id: -1 })
        .limit(input.limit)
        .lean<AuditLogRecord[]>(),
      seesFollowups ? followupsBefore(_id, before, input.limit) : [],
    ]);
    const names = await namesOf(followups);
    const items = [
      ...changes.map(changeItem),
      ...followups.map((followup) => followupItem(followup, names)),
    ]
      .sort((left, right) => right.at.localeCompare(left.at))
      .slice(0, input.limit);
    const full = items.length === input.limit;
    return { items, nextBefore: full ? (items.at(-1)?.at ?? null) : null };
  },
});

/** Follow-ups have their own cell in the table, which may reach less far than the student's. */
async function mayReadFollowups(_id: mongoose.Types.ObjectId, actor: Actor): Promise<boolean> {
  const scope = scopeOf(actor.permissions, 'followups.view');
  if (scope === 'none') return false;
  const readable = customersReadableBy(actor, scope);
  return (await Customer.exists({ $and: [{ _id }, readable] })) !== null;
}

function followupsBefore(customerId: mongoose.Types.ObjectId, before: Date, limit: number) {
  return Followup.find({ customerId, isDeleted: false, doneAt: { $ne: null, $lt: before } })
    .sort({ doneAt: -1, _id: -1 })
    .limit(limit)
    .lean<FollowupRecord[]>();
}

function changeItem(row: AuditLogRecord): TimelineItem {
  return {
    kind: 'change',
    id: row._id.toHexString(),
    at: row.timestamp.toISOString(),
    by: { id: row.userId?.toHexString() ?? null, name: row.userName },
    action: row.action,
    changes: row.changes,
  };
}

function followupItem(followup: FollowupRecord, names: Map<string, string>): TimelineItem {
  const agentId = followup.agentId.toHexString();
  return {
    kind: 'followup',
    id: followup._id.toHexString(),
    at: (followup.doneAt ?? followup.dueAt).toISOString(),
    by: { id: agentId, name: names.get(agentId) ?? null },
    type: followup.type,
    dueAt: followup.dueAt.toISOString(),
    doneAt: followup.doneAt?.toISOString() ?? null,
    outcome: followup.outcome,
    notes: followup.notes,
    durationMinutes: followup.durationMinutes,
  };
}

async function namesOf(followups: FollowupRecord[]): Promise<Map<string, string>> {
  const ids = [...new Set(followups.map(({ agentId }) => agentId.toHexString()))];
  const profiles = await Profile.find({ _id: { $in: ids } }, { name: 1 }).lean();
  return new Map(profiles.map((profile) => [profile._id.toHexString(), profile.name]));
}
