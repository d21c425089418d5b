import mongoose, { type ClientSession } from 'mongoose';
import type { ProfileRecord } from '#models/profile';
import { Role } from '#models/role';
import { AppError } from '#server/kernel/errors';

interface Choice {
  role?: ProfileRecord['role'] | undefined;
  roleId?: string | null | undefined;
}

type Chosen = Pick<ProfileRecord, 'role' | 'roleId'>;

/**
 * The role and custom role that a choice means: a custom role brings its base along, a built-in one
 * alone ends a custom one. Nothing when nothing was chosen.
 * @throws AppError VALIDATION_ERROR for an unknown custom role, or one of another base
 */
export async function chosenRole(
  { role, roleId }: Choice,
  session: ClientSession,
): Promise<Partial<Chosen>> {
  if (!roleId) {
    if (role) return { role, roleId: null };
    return roleId === null ? { roleId: null } : {};
  }
  const _id = new mongoose.Types.ObjectId(roleId);
  const custom = await Role.findOne({ _id, deletedAt: null }).session(session).lean();
  if (!custom) throw wrong('unknown', 'is no role');
  if (role && role !== custom.baseRole) throw wrong('base', `is made from ${custom.baseRole}`);
  return { role: custom.baseRole, roleId: _id };
}

function wrong(code: string, message: string): AppError {
  return new AppError('VALIDATION_ERROR', 'This role cannot be chosen.', {
    details: [{ path: 'roleId', message, code }],
  });
}
