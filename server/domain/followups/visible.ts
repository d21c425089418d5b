import mongoose, { type PopulateOptions, type QueryFilter } from 'mongoose';
import { Customer } from '#models/customer';
import type { FollowupRecord } from '#models/followup';
import { BRIEF_PROJECTION, customersOwnedBy } from '#server/domain/customers';
import type { Actor } from '#server/kernel/context';
import type { OwnerCondition } from '#server/permissions/scope';

interface Asked {
  mine: boolean;
  customerId?: string | undefined;
  agentId?: string | undefined;
}

const idOf = (id: string) => new mongoose.Types.ObjectId(id);
const NOTHING = { _id: { $in: [] } };

/**
 * Own follow-ups by their agent; of one student by the student's scope; else by the agents in scope.
 * The filter names few agents, so that an index is entered at each.
 */
export async function visibleFollowups(
  { mine, customerId, agentId }: Asked,
  actor: Actor,
  owners: OwnerCondition,
): Promise<QueryFilter<FollowupRecord>> {
  const ofAgent = agentId ? { agentId: idOf(agentId) } : {};
  if (customerId) {
    const _id = idOf(customerId);
    const visible = await Customer.exists({
      $and: [{ _id, isDeleted: false }, customersOwnedBy(owners)],
    });
    return visible ? { customerId: _id, ...ofAgent } : NOTHING;
  }
  const ids = agentsIn(owners, mine, actor);
  if (ids === null) return ofAgent;
  if (agentId) return ids.includes(agentId) ? ofAgent : NOTHING;
  return { agentId: ids.length === 1 ? idOf(ids[0] ?? actor.id) : { $in: ids.map(idOf) } };
}

/** The agents whose follow-ups are asked for; null for everybody's. */
function agentsIn(owners: OwnerCondition, mine: boolean, actor: Actor): string[] | null {
  if (mine || owners.kind === 'creator') return [actor.id];
  if (owners.kind === 'all') return null;
  if (owners.kind === 'none') return [];
  return owners.ids.filter((id) => id !== null);
}

/** The student of each row; none where they were deleted or have left the actor's scope since. */
export function studentIn(owners: OwnerCondition): PopulateOptions {
  const match = { $and: [{ isDeleted: false }, customersOwnedBy(owners)] };
  return { path: 'customer', select: BRIEF_PROJECTION, match };
}
