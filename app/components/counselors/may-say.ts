import { can } from '#server/permissions/can';
import type { PermissionSet } from '#server/permissions/vocabulary';

interface Team {
  assignedAgentId: string | null;
}

/** Whether the reader may set what a counselor says: their own word, or as lead or assigner any. */
export function maySay(
  { assignedAgentId }: Team,
  agentId: string,
  userId: string | undefined,
  permissions: PermissionSet | null,
): boolean {
  if (!userId || !can(permissions, 'customers.edit')) return false;
  return userId === agentId || userId === assignedAgentId || can(permissions, 'customers.assign');
}

/** Those of a row's counselors whose word the reader may set. */
export function sayable<Agent extends { agentId: string; role: string }>(
  agents: readonly Agent[],
  userId: string | undefined,
  permissions: PermissionSet | null,
): readonly Agent[] {
  const lead = agents.find(({ role }) => role === 'lead')?.agentId ?? null;
  return agents.filter(({ agentId }) =>
    maySay({ assignedAgentId: lead }, agentId, userId, permissions),
  );
}
