import type { PermissionName, PermissionSet, Scope } from './vocabulary';

/** How far a permission reaches; `none` when there is no actor. */
export function scopeOf(permissions: PermissionSet | null, name: PermissionName): Scope {
  return permissions?.[name] ?? 'none';
}

/** Whether the permission reaches anything at all: the question of buttons and menus. */
export function can(permissions: PermissionSet | null, name: PermissionName): boolean {
  return scopeOf(permissions, name) !== 'none';
}
