import { scopeOf } from '#server/permissions/can';
import type { PermissionSet } from '#server/permissions/vocabulary';

interface Owned {
  isDeleted: boolean;
  createdBy: string | null;
  /** Who works with the student. */
  agents: readonly unknown[];
}

/**
 * Whether a change is offered for a student whom the person may see, on their page and in a list. Who
 * enters students may change their own entries until somebody works with them; the server decides all the
 * same.
 */
export function mayEditStudent(
  { isDeleted, createdBy, agents }: Owned,
  permissions: PermissionSet | null,
  userId: string | undefined,
): boolean {
  if (isDeleted) return false;
  const scope = scopeOf(permissions, 'customers.edit');
  if (scope !== 'createdUnassigned') return scope !== 'none';
  return createdBy === userId && agents.length === 0;
}
