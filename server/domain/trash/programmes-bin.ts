import { Programme } from '#models/programme';
import { matchingWords } from '#server/domain/universities';
import type { Bin } from './bin';
import { newestDeleted } from './newest-deleted';

/** Deleted programmes; their intakes return with them. */
export const programmesBin: Bin = async (wanted) => {
  const { search } = wanted;
  const filter = { $and: [{ isDeleted: true }, search ? matchingWords(search) : {}] };
  const page = await newestDeleted(Programme, filter, 'deletedAt', wanted);
  const rows = page.rows.map(
    ({ _id, nameEnglish, degreeType, deletedAt, deletedBy, updatedAt }) => ({
      id: _id.toHexString(),
      label: nameEnglish,
      code: null,
      word: degreeType,
      customerId: null,
      deletedAt: deletedAt ?? updatedAt,
      deletedBy,
    }),
  );
  return { rows, pagination: page.pagination };
};
