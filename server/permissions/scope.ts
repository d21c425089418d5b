import type { Scope } from './vocabulary';

/** Who asks: ids as 24-hex strings. `teamIds` holds the actor's own id and the team's. */
export interface ScopedActor {
  id: string;
  teamIds: readonly string[];
}

/** A condition on a record's owners, still free of any database's syntax. */
export type OwnerCondition =
  | { kind: 'all' }
  | { kind: 'none' }
  | { kind: 'agents'; ids: readonly (string | null)[] }
  | { kind: 'creator'; id: string; unassignedOnly: boolean };

/**
 * Turns a scope into the condition that every load, list, count, search and live event must carry.
 * `null` among the agents stands for the waiting queue of students that nobody works with.
 */
export function ownersIn(scope: Scope, actor: ScopedActor): OwnerCondition {
  switch (scope) {
    case 'all':
      return { kind: 'all' };
    case 'team':
      return { kind: 'agents', ids: [null, ...actor.teamIds] };
    case 'assigned':
      return { kind: 'agents', ids: [actor.id] };
    case 'created':
      return { kind: 'creator', id: actor.id, unassignedOnly: false };
    case 'createdUnassigned':
      return { kind: 'creator', id: actor.id, unassignedOnly: true };
    case 'none':
      return { kind: 'none' };
  }
}
