import type { Scope } from '#server/permissions/vocabulary';
import type { Caller, Declaration, Exception, Outcome, Relation, View } from './declaration';
import { promised } from './promised';

interface Asked {
  caller: Caller;
  relation: Relation | null;
}

/** Which records each scope holds, when one's own is neither more nor less than one's own. */
const HOLDS: Record<Scope, readonly Relation[]> = {
  all: ['own', 'team', 'other', 'deleted', 'above'],
  team: ['own', 'team', 'deleted'],
  assigned: ['own', 'deleted'],
  created: ['own', 'deleted'],
  createdUnassigned: ['own', 'deleted'],
  none: [],
};

/** What a call that names a record, or none, must answer. */
export function expectedOf(declared: Declaration, { caller, relation }: Asked): Outcome {
  const exception = exceptionFor(declared.except, caller, relation, undefined);
  if (exception) return exception.outcome;
  const needed = scopeOf(declared, caller);
  if (typeof needed === 'object') return needed.refused;
  const scope = declared.within ? scopeFor(caller, declared.within) : needed;
  if (scope === 'none') return 'FORBIDDEN';
  if (!relation || !declared.names) return 'ok';
  const absent = declared.absent ?? 'NOT_FOUND';
  return isReached(declared, scope, caller, relation) ? 'ok' : absent;
}

/** What a list must answer, or whether it must show a record. */
export function expectedIn(
  declared: Declaration,
  name: string,
  view: View,
  { caller, relation }: Asked,
): Outcome {
  const exception = exceptionFor(declared.except, caller, relation, name);
  if (exception) return exception.outcome;
  const scope = scopeOf(declared, caller);
  if (typeof scope === 'object') return scope.refused;
  if (view.alsoNeeds && scopeFor(caller, view.alsoNeeds) === 'none') return 'FORBIDDEN';
  if (!relation) return 'ok';
  return isReached(view, scope, caller, relation) ? 'ok' : 'unlisted';
}

function scopeOf({ needs }: Declaration, caller: Caller): Scope | { refused: Outcome } {
  if (needs === 'public') return 'all';
  if (caller === 'anonymous') return { refused: 'UNAUTHENTICATED' };
  if (needs === 'signedIn') return 'all';
  const scope = promised(caller, needs);
  return scope === 'none' ? { refused: 'FORBIDDEN' } : scope;
}

function scopeFor(caller: Caller, permission: Parameters<typeof promised>[1]): Scope {
  return caller === 'anonymous' ? 'none' : promised(caller, permission);
}

function isReached(
  { state = 'live', deletedNeeds, ownUnless }: Pick<View, 'state' | 'deletedNeeds' | 'ownUnless'>,
  scope: Scope,
  caller: Caller,
  relation: Relation,
): boolean {
  const isDeleted = relation === 'deleted';
  if (state !== 'either' && isDeleted !== (state === 'deleted')) return false;
  if (isDeleted && deletedNeeds && scopeFor(caller, deletedNeeds) === 'none') return false;
  if (relation === 'above' && caller !== 'superadmin') return false;
  if (!ownUnless) return HOLDS[scope].includes(relation);
  const sees = ownUnless !== 'never' && scopeFor(caller, ownUnless) !== 'none';
  return relation === 'own' || sees;
}

function exceptionFor(
  exceptions: readonly Exception[] | undefined,
  caller: Caller,
  relation: Relation | null,
  view: string | undefined,
): Exception | undefined {
  return exceptions?.find(
    (one) =>
      one.who.includes(caller) &&
      (!one.view || one.view === view) &&
      (!one.records || (relation !== null && one.records.includes(relation))),
  );
}
