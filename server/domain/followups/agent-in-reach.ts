import mongoose, { type ClientSession } from 'mongoose';
import { Profile } from '#models/profile';
import { COUNSELOR_ROLES } from '#models/vocabulary';
import type { Actor } from '#server/kernel/context';
import { AppError } from '#server/kernel/errors';
import type { Scope } from '#server/permissions/vocabulary';

interface Wanted {
  agentId: string | undefined;
  actor: Actor;
  scope: Scope;
  session: ClientSession;
}

/**
 * Whose contact it becomes: the actor's, or that of an active counselor within reach.
 * @throws AppError VALIDATION_ERROR
 */
export async function contactAgent(wanted: Wanted): Promise<mongoose.Types.ObjectId> {
  const { agentId, actor, scope, session } = wanted;
  if (!agentId || agentId === actor.id) return new mongoose.Types.ObjectId(actor.id);
  const inReach = scope === 'all' || (scope === 'team' && actor.teamIds.includes(agentId));
  const agent = inReach
    ? await Profile.exists({ _id: agentId, active: true, role: { $in: COUNSELOR_ROLES } }).session(
        session,
      )
    : null;
  if (agent) return agent._id;
  throw new AppError('VALIDATION_ERROR', 'This counselor cannot take the follow-up.', {
    details: [{ path: 'agentId', message: 'is not a counselor of yours', code: 'agent' }],
  });
}
