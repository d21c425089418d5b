import mongoose, { type QueryFilter } from 'mongoose';
import type { CustomerRecord } from '#models/customer-types';
import type { Actor } from '#server/kernel/context';
import { type OwnerCondition, ownersIn } from '#server/permissions/scope';
import type { Scope } from '#server/permissions/vocabulary';

/** An owner condition as a filter on customers, to be ANDed into every load, list and count. */
export function customersOwnedBy(condition: OwnerCondition): QueryFilter<CustomerRecord> {
  return ownedBy(condition, 'assignment.scopeAgentIds');
}

/** The live customers that a permission of the actor reaches. */
export function customersInScope(actor: Actor, scope: Scope): QueryFilter<CustomerRecord> {
  return { isDeleted: false, ...customersOwnedBy(ownersIn(scope, actor)) };
}

/** The same on any collection that keeps `createdBy` and its agents at `agentsPath`. */
export function ownedBy(condition: OwnerCondition, agentsPath: string) {
  switch (condition.kind) {
    case 'all':
      return {};
    case 'none':
      return { _id: { $in: [] } };
    case 'agents':
      return { [agentsPath]: oneOrIn(condition.ids.map(asId)) };
    case 'creator':
      return {
        createdBy: asId(condition.id),
        ...(condition.unassignedOnly ? { [agentsPath]: null } : {}),
      };
  }
}

function oneOrIn(ids: unknown[]): unknown {
  return ids.length === 1 ? ids[0] : { $in: ids };
}

function asId(id: string | null): mongoose.Types.ObjectId | null {
  return id === null ? null : new mongoose.Types.ObjectId(id);
}
