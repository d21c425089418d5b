import type { ClientSession } from 'mongoose';
import { Intake, type IntakeRecord } from '#models/intake';
import { AppError } from '#server/kernel/errors';
import { loadKept } from '#server/kernel/kept-record';
import { explainTaken } from '#server/kernel/taken';

/** @throws AppError NOT_FOUND */
export function loadIntake(id: string, session: ClientSession, deleted = false) {
  return loadKept(Intake, { id, what: 'This intake', session, deleted });
}

/** @throws AppError VALIDATION_ERROR when applications could come after the beginning */
export function requireOrder({ startsOn, deadline }: Pick<IntakeRecord, 'startsOn' | 'deadline'>) {
  if (deadline <= startsOn) return;
  throw new AppError('VALIDATION_ERROR', 'Some of the fields are not right.', {
    details: [{ path: 'deadline', message: 'is after the beginning', code: 'after_start' }],
  });
}

type Identity = Pick<IntakeRecord, 'programmeId' | 'term' | 'year'>;

/** @param wanted what the write wanted to be alone with */
export function explainSameIntake(error: AppError, { programmeId, term, year }: Identity) {
  return explainTaken(error, {
    path: 'term',
    message: 'The programme has an intake of this term already.',
    other: () => Intake.findOne({ programmeId, term, year, deletedAt: null }, { _id: 1 }).lean(),
  });
}
