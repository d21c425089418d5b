import { isWithin } from './sensible';
import {
  PERMISSION_NAMES,
  type PermissionName,
  type PermissionSet,
  type Scope,
} from './vocabulary';

export interface CellChange {
  permission: PermissionName;
  from: Scope;
  to: Scope;
  /** `moves`: other records than before, neither more nor fewer. */
  effect: 'gains' | 'loses' | 'moves';
}

/** The cells in which two sets differ, in the order of the table. */
export function cellChanges(before: PermissionSet, after: PermissionSet): CellChange[] {
  return PERMISSION_NAMES.flatMap((permission) => {
    const [from, to] = [before[permission], after[permission]];
    return from === to ? [] : [{ permission, from, to, effect: effectOf(from, to) }];
  });
}

function effectOf(from: Scope, to: Scope): CellChange['effect'] {
  if (isWithin(from, to)) return 'gains';
  return isWithin(to, from) ? 'loses' : 'moves';
}

/** The permissions that rule over the system and over people, not over students. */
export const POWERS: readonly PermissionName[] = [
  'customers.purge',
  'users.manage',
  'roles.view',
  'roles.manage',
  'settings.manage',
  'settings.manageSecurity',
  'audit.view',
  'system.view',
  'system.manage',
];

/**
 * The powers that `theirs` has and `own` has not. Whoever could give them away, or take over an
 * account that holds them, would raise themselves.
 */
export function powersBeyond(own: PermissionSet, theirs: PermissionSet): PermissionName[] {
  return POWERS.filter((name) => !isWithin(theirs[name], own[name]));
}
