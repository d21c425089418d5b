import { Profile } from '#models/profile';
import { peopleSeenBy } from '#server/domain/users';
import { anyHolding, type Bin } from './bin';
import { newestDeleted } from './newest-deleted';

/** Deleted accounts. */
export const profilesBin: Bin = async (wanted) => {
  const { search, actor, scope } = wanted;
  const filter = {
    $and: [
      { deletedAt: { $ne: null } },
      peopleSeenBy(actor, scope),
      anyHolding(search, ['name', 'email']),
    ],
  };
  const page = await newestDeleted(Profile, filter, 'deletedAt', wanted);
  const rows = page.rows.map(({ _id, name, email, role, deletedAt, deletedBy, updatedAt }) => ({
    id: _id.toHexString(),
    label: name,
    code: email,
    word: role,
    customerId: null,
    deletedAt: deletedAt ?? updatedAt,
    deletedBy,
  }));
  return { rows, pagination: page.pagination };
};
