import { Role } from '#models/role';
import { anyHolding, type Bin } from './bin';
import { newestDeleted } from './newest-deleted';

/** Deleted custom roles. */
export const rolesBin: Bin = async (wanted) => {
  const { search, actor } = wanted;
  const filter = {
    $and: [{ deletedAt: { $ne: null } }, anyHolding(search, ['label.en', 'label.ar'])],
  };
  const page = await newestDeleted(Role, filter, 'deletedAt', wanted);
  const rows = page.rows.map(({ _id, label, baseRole, deletedAt, deletedBy, updatedAt }) => ({
    id: _id.toHexString(),
    label: label[actor.locale],
    code: null,
    word: baseRole,
    customerId: null,
    deletedAt: deletedAt ?? updatedAt,
    deletedBy,
  }));
  return { rows, pagination: page.pagination };
};
