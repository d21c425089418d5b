import mongoose, { type QueryFilter } from 'mongoose';
import { AuditLog } from '#models/audit-log';
import { Customer } from '#models/customer';
import type { CustomerRecord } from '#models/customer-types';
import { Followup, type FollowupRecord } from '#models/followup';
import { BRIEF_PROJECTION, customersOwnedBy, idsFound } from '#server/domain/customers';
import type { Actor } from '#server/kernel/context';
import { ownersIn } from '#server/permissions/scope';
import type { Scope } from '#server/permissions/vocabulary';
import type { Bin } from './bin';
import { newestDeleted } from './newest-deleted';

/** How many students a search looks at. */
const SEARCH_CAP = 200;

/** Follow-ups that were deleted on their own; those of a deleted student return with the student. */
export const followupsBin: Bin = async (wanted) => {
  const { search, actor, scope } = wanted;
  const filter: QueryFilter<FollowupRecord> = {
    $and: [
      { isDeleted: true, deletedWithCustomer: { $ne: true } },
      ofAgents(actor, scope),
      search ? { customerId: { $in: await studentsFound(search, actor, scope) } } : {},
    ],
  };
  const page = await newestDeleted(Followup, filter, 'updatedAt', wanted);
  const [students, deleters] = await Promise.all([
    studentsOf(page.rows, actor, scope),
    deletersOf(page.rows),
  ]);
  const rows = page.rows.map(({ _id, customerId, type, updatedAt }) => {
    const student = students.get(customerId.toHexString());
    return {
      id: _id.toHexString(),
      label: student?.basicData.customerName ?? '',
      code: student?.customerNumber ?? null,
      word: type,
      customerId: student ? customerId.toHexString() : null,
      // Nothing changes a deleted follow-up, so that its last change is when it was deleted.
      deletedAt: updatedAt,
      deletedBy: deleters.get(_id.toHexString()) ?? null,
    };
  });
  return { rows, pagination: page.pagination };
};

function ofAgents(actor: Actor, scope: Scope): QueryFilter<FollowupRecord> {
  if (scope === 'all') return {};
  const ids = scope === 'team' ? actor.teamIds : [actor.id];
  return { agentId: { $in: ids.map((id) => new mongoose.Types.ObjectId(id)) } };
}

function studentsFound(search: string, actor: Actor, scope: Scope) {
  return idsFound(search, ownersIn(scope, actor), SEARCH_CAP);
}

async function studentsOf(records: readonly FollowupRecord[], actor: Actor, scope: Scope) {
  const _id = { $in: records.map(({ customerId }) => customerId) };
  const rows = await Customer.find(
    { $and: [{ _id }, customersOwnedBy(ownersIn(scope, actor))] },
    BRIEF_PROJECTION,
  ).lean<CustomerRecord[]>();
  return new Map(rows.map((row) => [row._id.toHexString(), row]));
}

/** Follow-ups do not keep who deleted them; the audit log does, for as long as it is kept. */
async function deletersOf(records: readonly FollowupRecord[]) {
  const ids = records.map(({ _id }) => _id.toHexString());
  const rows = await AuditLog.find(
    { entityType: 'followup', entityId: { $in: ids }, action: 'DELETE' },
    { entityId: 1, userId: 1 },
  )
    .sort({ timestamp: 1 })
    .lean();
  return new Map(rows.map(({ entityId, userId }) => [entityId, userId]));
}
