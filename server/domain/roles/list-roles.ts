import { Role, type RoleRecord } from '#models/role';
import { nothingInput } from '#server/kernel/page';
import { query } from '#server/kernel/query';
import { MOST_ROLES, rolesPage } from './schema';
import { builtInRoles, holdersByRole, toRole } from './to-role';

/** Every role beside the others: the built-in ones, then the custom ones in the order they were made. */
export const listRoles = query({
  name: 'roles.list',
  permission: 'roles.view',
  input: nothingInput,
  output: rolesPage,

  async run() {
    const [holders, records] = await Promise.all([
      holdersByRole(),
      Role.find({ deletedAt: null }).sort({ createdAt: 1 }).limit(MOST_ROLES).lean<RoleRecord[]>(),
    ]);
    const custom = records.map((record) =>
      toRole(record, holders.get(record._id.toHexString()) ?? 0),
    );
    const items = [...builtInRoles(holders), ...custom];
    return { items, pagination: { page: 1, limit: items.length, total: items.length, pages: 1 } };
  },
});
