import { Types } from 'mongoose';
import { AuditLog } from '#models/audit-log';
import type { Role } from '#models/vocabulary';
import type { Actor, AppContext } from '#server/kernel/context';
import { permissionsOf } from '#server/permissions/matrix';

/** The context of a signed-in person of a role, as the server would build it for a valid request. */
export function contextOf(role: Role, overrides: Partial<Actor> = {}): AppContext {
  const id = overrides.id ?? new Types.ObjectId().toHexString();
  return {
    actor: {
      kind: 'session',
      id,
      teamIds: [id],
      email: `${role}@test.example`,
      name: `The ${role}`,
      role,
      team: null,
      keepsOwnEntries: permissionsOf(role)['customers.view'] === 'assigned',
      permissions: permissionsOf(role),
      credentialId: 'test',
      locale: 'en',
      timeZone: 'UTC',
      avatarVersion: 0,
      ...overrides,
    },
    origin: { ipAddress: '192.0.2.1', userAgent: 'vitest', method: 'POST', path: '/test' },
    requestId: 'test',
    writeProof: 'csrf',
  };
}

/** The audit rows that match, oldest first; of records that were merely opened only when asked for. */
export function auditRows(filter: Record<string, unknown>) {
  return AuditLog.find({ action: { $ne: 'VIEW' }, ...filter })
    .sort({ timestamp: 1, _id: 1 })
    .lean();
}
