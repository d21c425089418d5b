import { AppError } from '#server/kernel/errors';
import type { Scope } from '#server/permissions/vocabulary';

/** A counselor's students may be anybody's. @throws AppError FORBIDDEN */
export function requireEverybody(scope: Scope): void {
  if (scope === 'all') return;
  throw new AppError('FORBIDDEN', 'Only who assigns every student can hand all of them over.');
}
