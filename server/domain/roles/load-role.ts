import mongoose, { type ClientSession, type HydratedDocument } from 'mongoose';
import { Profile } from '#models/profile';
import { Role, type RoleRecord } from '#models/role';
import type { Actor } from '#server/kernel/context';
import { AppError, notFound } from '#server/kernel/errors';
import { because } from '../users';

/** Loads a custom role; built-in ones have no record. @throws AppError NOT_FOUND */
export async function loadRole(
  id: string,
  session: ClientSession | null = null,
): Promise<HydratedDocument<RoleRecord>> {
  const _id = new mongoose.Types.ObjectId(id);
  const role = await Role.findOne({ _id, deletedAt: null }).session(session);
  if (!role) throw notFound('This role');
  return role;
}

/** @throws AppError CONFLICT when the role has moved on since the caller saw it */
export function requireRoleVersion(role: RoleRecord, version: number | undefined): void {
  if (version === undefined || role.version === version) return;
  throw new AppError('CONFLICT', 'Somebody changed this role meanwhile. Reload and try again.', {
    details: [{ path: 'version', message: `is now ${role.version}`, code: 'stale' }],
  });
}

/** @throws AppError FORBIDDEN: nobody changes what they themselves may do */
export async function refuseOwnRole(
  actor: Actor,
  role: RoleRecord,
  session: ClientSession,
): Promise<void> {
  const holds = await Profile.exists({ _id: actor.id, roleId: role._id }).session(session);
  if (!holds) return;
  throw new AppError(
    'FORBIDDEN',
    'Nobody can change the role that they hold. Ask another administrator.',
    because('own_role'),
  );
}
