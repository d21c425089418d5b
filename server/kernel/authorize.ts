import { scopeOf } from '#server/permissions/can';
import type { PermissionName, Scope } from '#server/permissions/vocabulary';
import type { Actor, AppContext } from './context';
import { AppError, signInFirst } from './errors';

/** What a verb asks for: a cell of the table, any signed-in person, or nobody in particular. */
export type RequiredPermission = PermissionName | 'signedIn' | 'public';

export type ActorFor<P extends RequiredPermission> = P extends 'public' ? Actor | null : Actor;

export interface Authorized<P extends RequiredPermission> {
  actor: ActorFor<P>;
  /** How far the permission reaches; `all` for verbs that need no cell of the table. */
  scope: Scope;
}

/**
 * Checks the actor against the table.
 * @throws AppError UNAUTHENTICATED without an actor, FORBIDDEN when the cell says `none`.
 */
export function authorize<P extends RequiredPermission>(
  context: AppContext,
  permission: P,
): Authorized<P> {
  // The conditional type cannot follow the checks below; each return has made sure of its branch.
  const as = (actor: Actor | null) => actor as ActorFor<P>;
  if (permission === 'public') return { actor: as(context.actor), scope: 'all' };
  if (!context.actor) throw signInFirst();
  if (permission === 'signedIn') return { actor: as(context.actor), scope: 'all' };
  const scope = scopeOf(context.actor.permissions, permission);
  if (scope === 'none') {
    throw new AppError('FORBIDDEN', 'Your role does not allow this. Ask an administrator.');
  }
  return { actor: as(context.actor), scope };
}
