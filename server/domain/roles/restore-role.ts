import mongoose from 'mongoose';
import { Role } from '#models/role';
import { command } from '#server/kernel/command';
import { AppError, notFound } from '#server/kernel/errors';
import { resolve } from '#server/permissions/resolve';
import { refuseBeyond } from '../users';
import { explainTaken, requireRoom } from './create-role';
import { roleIdInput, roleView } from './schema';
import { roleEvent, toRole } from './to-role';

/**
 * Brings a custom role back from the recycle bin.
 * @throws AppError DUPLICATE when another role has its name now, FORBIDDEN for powers beyond the caller's
 */
export const restoreRole = command({
  name: 'roles.restore',
  permission: 'roles.manage',
  input: roleIdInput,
  output: roleView,

  async run({ input, actor, session }) {
    const _id = new mongoose.Types.ObjectId(input.id);
    const role = await Role.findOne({ _id, deletedAt: { $ne: null } }).session(session);
    if (!role) throw notFound('This role');
    refuseBeyond(actor, resolve({ role: role.baseRole, customRole: role.cells }));
    await requireRoom(session);
    role.set({
      isDeleted: false,
      deletedAt: null,
      deletedBy: null,
      version: role.version + 1,
    });
    await role.save({ session });
    return {
      data: toRole(role.toObject(), 0),
      audit: [
        {
          action: 'RESTORE',
          entityType: 'role',
          entityId: input.id,
          description: `Restored the role ${role.label.en}`,
          before: { isDeleted: true },
          after: { isDeleted: false },
        },
      ],
      events: [roleEvent(input.id, 'restored', actor.id)],
    };
  },

  async explain(error, { input }) {
    const own = await Role.findById(input.id, { label: 1, name: 1 }).lean();
    const taken = explainTaken(error, own?.label.en);
    if (taken === error || !own) return error;
    const other = await Role.findOne({ name: own.name, deletedAt: null }, { _id: 1 }).lean();
    const details = other
      ? [{ path: 'duplicateOf', message: other._id.toHexString(), code: 'existing_id' }]
      : [];
    return new AppError('DUPLICATE', taken.message, {
      details: [...(taken.details ?? []), ...details],
    });
  },
});
