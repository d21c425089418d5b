import type { PermissionName, PermissionSet, Scope } from './vocabulary';

/** A token grants at most what its owner has: each of its scopes names a permission, or `*` all. */
export function narrowed(permissions: PermissionSet, scopes: readonly string[]): PermissionSet {
  if (scopes.includes('*')) return permissions;
  const cells = Object.entries(permissions).map(([name, scope]) => [
    name,
    scopes.includes(name) ? scope : 'none',
  ]);
  return Object.fromEntries(cells) as Record<PermissionName, Scope>;
}
