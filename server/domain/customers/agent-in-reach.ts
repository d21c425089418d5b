import type { ClientSession } from 'mongoose';
import { findCounselor } from '#server/auth/counselor';
import type { Actor } from '#server/kernel/context';
import { AppError } from '#server/kernel/errors';
import type { Scope } from '#server/permissions/vocabulary';

interface Wanted {
  agentId: string;
  actor: Actor;
  /** How far the actor may assign. */
  scope: Scope;
  session: ClientSession;
  /** The input field that named the agent. */
  path: string;
}

/**
 * Makes sure that a student may be given to an agent: an active counselor whom the actor reaches. A
 * deactivation at the same moment is not seen here: the hand-over that follows it finds the student.
 * @throws AppError VALIDATION_ERROR
 */
export async function requireAgent(wanted: Wanted): Promise<void> {
  const { agentId, actor, scope, session, path } = wanted;
  const inReach = scope === 'all' || actor.teamIds.includes(agentId);
  if (inReach && (await findCounselor(agentId, session))) return;
  throw new AppError('VALIDATION_ERROR', 'This counselor cannot take the student.', {
    details: [{ path, message: 'is not a counselor of yours', code: 'agent' }],
  });
}
