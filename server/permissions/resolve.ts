import type { Role } from '#models/vocabulary';
import { permissionsOf } from './matrix';
import { isSensible } from './sensible';
import {
  PERMISSION_NAMES,
  type PermissionName,
  type PermissionSet,
  type Scope,
} from './vocabulary';

/** One edited cell of the table, as a custom role or a person's overrides store it. */
export interface StoredCell {
  permission: string;
  scope: string;
}

/** Who decided a cell, from the ground up: each layer edits what lies below it. */
export const LAYERS = ['role', 'customRole', 'override'] as const;
export type LayerName = (typeof LAYERS)[number];

export interface Layers {
  /** The built-in role that everything starts from. */
  role: Role;
  /** The cells of the custom role, when the person holds one. */
  customRole?: readonly StoredCell[] | null;
  overrides?: readonly StoredCell[] | null;
}

export interface Reason {
  scope: Scope;
  decidedBy: LayerName;
}

export type Explanation = Readonly<Record<PermissionName, Reason>>;

/**
 * What a person may do, cell by cell, and which layer decided it. Names that the table does not know
 * are left out; a stored scope that makes no sense for its permission grants nothing.
 */
export function explain({ role, customRole, overrides }: Layers): Explanation {
  const ground = permissionsOf(role);
  const custom = edited(customRole);
  const own = edited(overrides);
  const reasons = PERMISSION_NAMES.map((name): [PermissionName, Reason] => {
    const override = own.get(name);
    if (override) return [name, { scope: override, decidedBy: 'override' }];
    const cell = custom.get(name);
    if (cell) return [name, { scope: cell, decidedBy: 'customRole' }];
    return [name, { scope: ground[name], decidedBy: 'role' }];
  });
  return Object.fromEntries(reasons) as Record<PermissionName, Reason>;
}

/** What a person may do: the scopes of `explain` without their reasons. */
export function resolve(layers: Layers): PermissionSet {
  const scopes = Object.entries(explain(layers)).map(([name, { scope }]) => [name, scope]);
  return Object.fromEntries(scopes) as Record<PermissionName, Scope>;
}

function edited(cells: readonly StoredCell[] | null | undefined): Map<string, Scope> {
  return new Map(
    (cells ?? []).map(({ permission, scope }) => [
      permission,
      isSensible(permission, scope) ? (scope as Scope) : 'none',
    ]),
  );
}
