import { Profile } from '#models/profile';
import { query } from '#server/kernel/query';
import { loadRole } from './load-role';
import { roleIdInput, roleView } from './schema';
import { toRole } from './to-role';

/** One custom role. Built-in ones are in the list, and are not edited. */
export const getRole = query({
  name: 'roles.get',
  permission: 'roles.view',
  input: roleIdInput,
  output: roleView,

  async run({ input }) {
    const role = await loadRole(input.id);
    const holders = await Profile.countDocuments({ roleId: role._id, deletedAt: null });
    return toRole(role.toObject(), holders);
  },
});
