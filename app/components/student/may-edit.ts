import { scopeOf } from '#server/permissions/can';
import type { PermissionSet } from '#server/permissions/vocabulary';

interface Owned {
  isDeleted: boolean;
  createdBy: string | null;
  assignment: { agents: readonly unknown[] };
}

/**
 * Whether the form is offered for a student whom the person may see. Who enters students may change
 * their own entries until somebody works with them; the server decides all the same.
 */
export function mayEditStudent(
  student: Owned,
  permissions: PermissionSet | null,
  userId: string | undefined,
): boolean {
  if (student.isDeleted) return false;
  const scope = scopeOf(permissions, 'customers.edit');
  if (scope !== 'createdUnassigned') return scope !== 'none';
  return student.createdBy === userId && student.assignment.agents.length === 0;
}
