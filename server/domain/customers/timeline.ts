import mongoose from 'mongoose';
import { AuditLog, type AuditLogRecord } from '#models/audit-log';
import { Customer } from '#models/customer';
import { Followup, type FollowupRecord } from '#models/followup';
import type { Actor } from '#server/kernel/context';
import { notFound } from '#server/kernel/errors';
import { rangesAfter, readAfter } from '#server/kernel/keyset';
import { query } from '#server/kernel/query';
import { scopeOf } from '#server/permissions/can';
import { agentNames } from './agent-names';
import { type TimelineItem, timelineOutput } from './output';
import { customersReadableBy } from './readable';
import { timelineInput } from './schema';
import type { AgentNames } from './to-output';

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
    const { limit } = input;
    const place = placeOf(input.before);
    const [changes, followups] = await Promise.all([
      readAfter(earlier('timestamp', place), limit + 1, (range) =>
        AuditLog.find({
          $and: [{ entityType: 'customer', entityId: input.id, action: { $ne: 'VIEW' } }, range],
        })
          .sort({ timestamp: -1, _id: -1 })
          .limit(limit + 1)
          .lean<AuditLogRecord[]>(),
      ),
      seesFollowups ? followupsBefore(_id, place, limit + 1) : [],
    ]);
    const names = await agentNames(followups.map(({ agentId }) => agentId));
    const found = [
      ...changes.map(changeItem),
      ...followups.map((followup) => followupItem(followup, names)),
    ].sort(byPlace);
    const items = found.slice(0, limit);
    const last = found.length > limit ? items.at(-1) : undefined;
    return { items, nextBefore: last ? `${last.at}_${last.id}` : null };
  },
});

/** Where a page begins: an instant, and among what happened in it the entry that was last seen. */
interface Place {
  at: Date;
  id?: string | undefined;
}

function placeOf(before: string | undefined): Place {
  if (!before) return { at: new Date(Date.now() + 1_000) };
  const [at = '', id] = before.split('_');
  return { at: new Date(at), id };
}

/** What is older than a place, in whichever collection: the id orders what happened at once. */
function earlier(path: 'timestamp' | 'doneAt', { at, id }: Place): readonly object[] {
  return id ? rangesAfter(path, { value: at, id }, -1) : [{ [path]: { $lt: at } }];
}

function byPlace(left: TimelineItem, right: TimelineItem): number {
  return right.at.localeCompare(left.at) || right.id.localeCompare(left.id);
}

/** Follow-ups have their own cell in the table, which may reach less far than the student's. */
async function mayReadFollowups(_id: mongoose.Types.ObjectId, actor: Actor): Promise<boolean> {
  const scope = scopeOf(actor.permissions, 'followups.view');
  if (scope === 'none') return false;
  const readable = customersReadableBy(actor, scope);
  return (await Customer.exists({ $and: [{ _id }, readable] })) !== null;
}

function followupsBefore(customerId: mongoose.Types.ObjectId, place: Place, limit: number) {
  return readAfter(earlier('doneAt', place), limit, (range) =>
    Followup.find({ $and: [{ customerId, isDeleted: false }, range] })
      .sort({ doneAt: -1, _id: -1 })
      .limit(limit)
      .lean<FollowupRecord[]>(),
  );
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

function followupItem(followup: FollowupRecord, names: AgentNames): TimelineItem {
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
