import type { ClientSession, Types } from 'mongoose';
import { Programme, type ProgrammeRecord } from '#models/programme';
import { AppError } from '#server/kernel/errors';
import { loadKept } from '#server/kernel/kept-record';
import { explainTaken } from '#server/kernel/taken';
import { derivedKeys } from './derived-keys';

/** @throws AppError NOT_FOUND */
export function loadProgramme(id: string, session: ClientSession, deleted = false) {
  return loadKept(Programme, { id, what: 'This programme', session, deleted });
}

/**
 * Makes a write that hangs on a programme and the deletion of that programme meet: one of them begins
 * again, and sees what the other did.
 * @throws AppError BUSINESS_RULE when the programme is in the recycle bin, or gone
 */
export async function holdProgramme(_id: Types.ObjectId, session: ClientSession): Promise<void> {
  const { matchedCount } = await Programme.updateOne({ _id, isDeleted: false }, {}, { session });
  if (matchedCount === 1) return;
  throw new AppError('BUSINESS_RULE', 'The programme is deleted. Restore it first.', {
    details: [{ path: 'programmeId', message: 'is deleted', code: 'programme_deleted' }],
  });
}

type Identity = Pick<
  ProgrammeRecord,
  'universityId' | 'degreeType' | 'nameEnglish' | 'teachingLanguage'
>;

/** @param wanted what the write wanted to be alone with */
export function explainSameProgramme(error: AppError, wanted: Identity) {
  const { universityId, degreeType, teachingLanguage } = wanted;
  const { sortName } = derivedKeys(wanted);
  return explainTaken(error, {
    path: 'nameEnglish',
    message: 'The university has a programme of this name, degree and language already.',
    other: () =>
      Programme.findOne(
        { universityId, degreeType, sortName, teachingLanguage, deletedAt: null },
        { _id: 1 },
      ).lean(),
  });
}
