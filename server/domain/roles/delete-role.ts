import mongoose from 'mongoose';
import { z } from 'zod';
import { Profile } from '#models/profile';
import { command } from '#server/kernel/command';
import { AppError } from '#server/kernel/errors';
import { onePeopleChangeAtATime } from '../users';
import { loadRole, requireRoleVersion } from './load-role';
import { deleteRoleInput } from './schema';
import { roleEvent } from './to-role';

/** Deletes a custom role that nobody holds, deleted accounts included: they may come back. */
export const deleteRole = command({
  name: 'roles.delete',
  permission: 'roles.manage',
  input: deleteRoleInput,
  output: z.object({ id: z.string() }),

  async run({ input, actor, session }) {
    await onePeopleChangeAtATime(session);
    const role = await loadRole(input.id, session);
    requireRoleVersion(role, input.version);
    const holders = await Profile.countDocuments({ roleId: role._id }, { session });
    if (holders > 0) {
      throw new AppError(
        'BUSINESS_RULE',
        `${holders} people hold this role. Give them another one first.`,
        { details: [{ path: 'holders', message: String(holders), code: 'in_use' }] },
      );
    }
    role.set({
      isDeleted: true,
      deletedAt: new Date(),
      deletedBy: new mongoose.Types.ObjectId(actor.id),
    });
    await role.save({ session });
    return {
      data: { id: input.id },
      audit: [
        {
          action: 'DELETE',
          entityType: 'role',
          entityId: input.id,
          description: `Deleted the role ${role.label.en}`,
          before: { isDeleted: false },
          after: { isDeleted: true },
        },
      ],
      events: [roleEvent(input.id, 'deleted', actor.id)],
    };
  },
});
