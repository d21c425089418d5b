import type { ClientSession, Types } from 'mongoose';
import { University, type UniversityRecord } from '#models/university';
import { AppError } from '#server/kernel/errors';
import { loadKept } from '#server/kernel/kept-record';
import { explainTaken } from '#server/kernel/taken';
import { missingNames } from './legacy-name';

/** @throws AppError NOT_FOUND */
export async function loadUniversity(id: string, session: ClientSession, deleted = false) {
  const university = await loadKept(University, { id, what: 'This university', session, deleted });
  return university.set(missingNames(university.toObject()));
}

/**
 * Makes a write that hangs on a university and the deletion of that university meet: one of them
 * begins again, and sees what the other did.
 * @throws AppError BUSINESS_RULE when the university is in the recycle bin, or gone
 */
export async function holdUniversity(_id: Types.ObjectId, session: ClientSession): Promise<void> {
  const { matchedCount } = await University.updateOne({ _id, isDeleted: false }, {}, { session });
  if (matchedCount === 1) return;
  throw new AppError(
    'BUSINESS_RULE',
    'The university of this programme is deleted. Restore it first.',
    {
      details: [{ path: 'universityId', message: 'is deleted', code: 'university_deleted' }],
    },
  );
}

/** @param nameKey what the write wanted to be alone with */
export function explainSameName(error: AppError, { nameKey }: Pick<UniversityRecord, 'nameKey'>) {
  return explainTaken(error, {
    path: 'nameEnglish',
    message: 'There is a university of this name in this country already.',
    other: () => University.findOne({ nameKey, deletedAt: null }, { _id: 1 }).lean(),
  });
}
