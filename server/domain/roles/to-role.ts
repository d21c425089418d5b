import type { z } from 'zod';
import { Profile } from '#models/profile';
import type { RoleRecord } from '#models/role';
import { ROLES } from '#models/vocabulary';
import { permissionsOf } from '#server/permissions/matrix';
import { resolve } from '#server/permissions/resolve';
import type { roleView } from './schema';

type View = z.input<typeof roleView>;

/** How many live accounts hold each role, by built-in name or custom id. */
export async function holdersByRole(): Promise<Map<string, number>> {
  const rows = await Profile.aggregate<{ _id: { toString(): string }; held: number }>([
    { $match: { deletedAt: null } },
    { $group: { _id: { $ifNull: ['$roleId', '$role'] }, held: { $sum: 1 } } },
  ]);
  return new Map(rows.map(({ _id, held }) => [_id.toString(), held]));
}

export function builtInRoles(holders: Map<string, number>): View[] {
  return ROLES.map((role) => ({
    id: role,
    name: role,
    builtIn: true,
    label: null,
    baseRole: role,
    cells: [],
    permissions: permissionsOf(role),
    holders: holders.get(role) ?? 0,
    version: 1,
  }));
}

export function toRole(record: RoleRecord, holders: number): View {
  const { name, label, baseRole, cells, version } = record;
  return {
    id: record._id.toHexString(),
    name,
    builtIn: false,
    label: { en: label.en, ar: label.ar },
    baseRole,
    cells: cells.map(({ permission, scope }) => ({ permission, scope })),
    permissions: resolve({ role: baseRole, customRole: cells }),
    holders,
    version,
  };
}

/** What the audit log compares of a role: one field a cell. */
export function auditedRole({ label, baseRole, cells, isDeleted }: RoleRecord) {
  return {
    label: { en: label.en, ar: label.ar },
    baseRole,
    isDeleted,
    cells: Object.fromEntries(cells.map(({ permission, scope }) => [permission, scope])),
  };
}

/** What the rest of the system hears: everybody's credentials are looked at again. */
export function roleEvent(
  id: string,
  topic: 'created' | 'updated' | 'deleted' | 'restored',
  actorId: string,
) {
  return {
    topic: `role.${topic}`,
    entityType: 'role' as const,
    entityId: id,
    agentIds: [],
    createdBy: actorId,
  };
}
