import mongoose, { type ClientSession } from 'mongoose';
import { findCounselor } from '#server/auth/counselor';
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
  const agent = inReach ? await findCounselor(agentId, session) : null;
  if (agent) return agent;
  throw new AppError('VALIDATION_ERROR', 'This counselor cannot take the follow-up.', {
    details: [{ path: 'agentId', message: 'is not a counselor of yours', code: 'agent' }],
  });
}
