import { randomBytes } from 'node:crypto';
import { createIntake } from '#server/domain/intakes';
import { createProgramme } from '#server/domain/programmes';
import { createUniversity } from '#server/domain/universities';
import { contextOf } from './context-of';

const word = () => `Zq ${randomBytes(4).toString('hex')}`;
const admin = contextOf('admin');

type Input<V extends (context: never, input: never) => unknown> = Parameters<V>[1];

/** A university that an administrator adds. */
export const addUniversity = (fields: Partial<Input<typeof createUniversity>> = {}) =>
  createUniversity(admin, { nameEnglish: word(), country: 'DE', ...fields });

/** A programme with a university of its own, unless one is named. */
export async function addProgramme(fields: Partial<Input<typeof createProgramme>> = {}) {
  return createProgramme(admin, {
    universityId: fields.universityId ?? (await addUniversity()).id,
    degreeType: 'master',
    nameEnglish: word(),
    fieldOfStudy: 'law',
    teachingLanguage: 'english',
    ...fields,
  });
}

/** An intake with a programme of its own, unless one is named. */
export async function addIntake(fields: Partial<Input<typeof createIntake>> = {}) {
  return createIntake(admin, {
    programmeId: fields.programmeId ?? (await addProgramme()).id,
    term: 'fall',
    year: 2030,
    startsOn: '2030-09-15',
    deadline: '2030-06-30',
    ...fields,
  });
}
