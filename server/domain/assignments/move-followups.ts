import type { ClientSession, Types } from 'mongoose';
import { derivedAssignment } from '#models/assignment-rules';
import { Followup } from '#models/followup';
import type { Team } from './team';

interface Handed {
  customerId: Types.ObjectId;
  team: Team;
}

/**
 * The open follow-ups of those who no longer work with a student go to its lead; while there is none
 * they stay, for the next lead to find.
 */
export async function moveFollowups(handed: readonly Handed[], session: ClientSession) {
  const operations = handed.flatMap(({ customerId, team }) => {
    const { assignedAgentId: lead, scopeAgentIds } = derivedAssignment(team.agents);
    const here = new Set(scopeAgentIds.map(String));
    const left = team.agents.map(({ agentId }) => agentId).filter((id) => !here.has(String(id)));
    if (!lead || left.length === 0) return [];
    const filter = { customerId, agentId: { $in: left }, doneAt: null };
    const update = { $set: { agentId: lead }, $inc: { version: 1 } };
    return [{ updateMany: { filter, update } }];
  });
  if (operations.length > 0) await Followup.bulkWrite(operations, { session, ordered: false });
}
