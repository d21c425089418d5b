import { University } from '#models/university';
import { matchingWords } from '#server/domain/universities';
import type { Bin } from './bin';
import { newestDeleted } from './newest-deleted';

/** Deleted universities. */
export const universitiesBin: Bin = async (wanted) => {
  const { search } = wanted;
  const filter = { $and: [{ isDeleted: true }, search ? matchingWords(search) : {}] };
  const page = await newestDeleted(University, filter, 'deletedAt', wanted);
  const rows = page.rows.map(({ _id, nameEnglish, deletedAt, deletedBy, updatedAt }) => ({
    id: _id.toHexString(),
    label: nameEnglish,
    code: null,
    word: null,
    customerId: null,
    deletedAt: deletedAt ?? updatedAt,
    deletedBy,
  }));
  return { rows, pagination: page.pagination };
};
