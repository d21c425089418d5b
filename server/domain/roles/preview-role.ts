import { Profile, type ProfileRecord } from '#models/profile';
import { mayHaveStudents } from '#server/auth/counselor';
import { query } from '#server/kernel/query';
import { cellChanges } from '#server/permissions/compare';
import { resolve } from '#server/permissions/resolve';
import { loadRole } from './load-role';
import { MOST_NAMED, previewRoleInput, rolePreview } from './schema';

type Holder = Pick<ProfileRecord, '_id' | 'name' | 'active' | 'role' | 'overrides'>;

/** What other cells of a custom role would mean, for the role and for whoever holds it. */
export const previewRole = query({
  name: 'roles.preview',
  permission: 'roles.manage',
  input: previewRoleInput,
  output: rolePreview,

  async run({ input }) {
    const { _id, baseRole, cells } = await loadRole(input.id);
    const held = { roleId: _id, deletedAt: null };
    const [people, holders] = await Promise.all([
      Profile.find(held, { name: 1, active: 1, role: 1, overrides: 1 })
        .sort({ name: 1, _id: 1 })
        .limit(MOST_NAMED)
        .lean<Holder[]>(),
      Profile.countDocuments(held),
    ]);
    const rightsWith = (customRole: typeof cells, overrides: Holder['overrides'] = []) =>
      resolve({ role: baseRole, customRole, overrides });
    const changesFor = (overrides?: Holder['overrides']) =>
      cellChanges(rightsWith(cells, overrides), rightsWith(input.cells, overrides));
    const losesStudents = (overrides?: Holder['overrides']) =>
      mayHaveStudents(baseRole, rightsWith(cells, overrides)) &&
      !mayHaveStudents(baseRole, rightsWith(input.cells, overrides));
    return {
      changes: changesFor(),
      people: people.map(({ _id: id, name, active, overrides }) => ({
        id: id.toHexString(),
        name,
        active,
        changes: changesFor(overrides),
        handsOver: losesStudents(overrides),
      })),
      holders,
    };
  },
});
