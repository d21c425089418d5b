import type { FollowupRecord } from '#models/followup';
import type { Actor } from '#server/kernel/context';
import { AppError } from '#server/kernel/errors';
import type { Scope } from '#server/permissions/vocabulary';

/**
 * Whether a person may change a follow-up of a student they see: their own, with the whole team those
 * of its members. To see a colleague's contact with a shared student is not yet to decide on it.
 */
export function mayChange(
  { agentId }: Pick<FollowupRecord, 'agentId'>,
  actor: Actor,
  scope: Scope,
): boolean {
  const agent = agentId.toHexString();
  if (scope === 'all') return true;
  if (scope === 'team') return agent === actor.id || actor.teamIds.includes(agent);
  return scope !== 'none' && agent === actor.id;
}

/** @throws AppError FORBIDDEN for a follow-up that the actor sees and may not change */
export function requireOwn(
  followup: Pick<FollowupRecord, 'agentId'>,
  actor: Actor,
  scope: Scope,
): void {
  if (mayChange(followup, actor, scope)) return;
  throw new AppError(
    'FORBIDDEN',
    'This follow-up is a colleague’s. Ask them or your manager, or plan one of your own.',
  );
}
