import { Profile } from '#models/profile';
import { command } from '#server/kernel/command';
import { resolve } from '#server/permissions/resolve';
import { refuseBeyond } from '../users';
import { explainTaken, nameFrom } from './create-role';
import { handOverOfHolders } from './hand-over-of-holders';
import { loadRole, refuseOwnRole, requireRoleVersion } from './load-role';
import { roleView, updateRoleInput } from './schema';
import { auditedRole, roleEvent, toRole } from './to-role';

/**
 * Changes the label or the cells of a custom role. Its holders go by the new cells from their next
 * call on, on every instance; see `previewRole` for what that means for whom. The students of those
 * who may see none any more go back to the waiting queue.
 * @throws AppError FORBIDDEN for the role one holds, CONFLICT when it changed meanwhile
 */
export const updateRole = command({
  name: 'roles.update',
  permission: 'roles.manage',
  input: updateRoleInput,
  output: roleView,

  async run({ input, actor, session }) {
    const role = await loadRole(input.id, session);
    requireRoleVersion(role, input.version);
    await refuseOwnRole(actor, role, session);
    const before = role.toObject();
    refuseBeyond(actor, resolve({ role: role.baseRole, customRole: before.cells }));
    if (input.label) role.set({ label: input.label, name: nameFrom(input.label.en) });
    if (input.cells) role.set({ cells: input.cells });
    role.version += 1;
    const after = role.toObject();
    refuseBeyond(actor, resolve({ role: role.baseRole, customRole: after.cells }));
    await role.save({ session });
    const holders = await Profile.countDocuments(
      { roleId: role._id, deletedAt: null },
      { session },
    );
    const handed = await handOverOfHolders({ before, after, actor, session });
    return {
      data: toRole(after, holders),
      audit: [
        {
          action: 'UPDATE',
          entityType: 'role',
          entityId: input.id,
          description: `Changed the role ${after.label.en}, held by ${holders}`,
          before: auditedRole(before),
          after: auditedRole(after),
        },
        ...handed.audit,
      ],
      events: [roleEvent(input.id, 'updated', actor.id), ...handed.events],
    };
  },

  explain: async (error, { input }) => explainTaken(error, input.label?.en),
});
