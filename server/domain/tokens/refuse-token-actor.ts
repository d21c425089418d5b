import type { Actor } from '#server/kernel/context';
import { AppError } from '#server/kernel/errors';

/**
 * A token must not see, make or end tokens: a stolen one could outlive its own revocation, give itself
 * wider scopes, or lock its owner's other programs out.
 * @throws AppError FORBIDDEN
 */
export function refuseTokenActor(actor: Actor): void {
  if (actor.kind !== 'token') return;
  throw new AppError('FORBIDDEN', 'Sign in to manage API tokens: a token cannot do this itself.');
}
