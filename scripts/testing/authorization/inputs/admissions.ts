import { randomBytes } from 'node:crypto';
import { idsIn } from '../world';
import type { Inputs } from './cell';

const word = () => `Zq ${randomBytes(6).toString('hex')}`;

export const ADMISSION_INPUTS: Inputs = {
  'universities.list': ({ world }) => ({ search: world.marker, limit: 100 }),
  'universities.create': () => ({ nameEnglish: word(), country: 'EG' }),
  'universities.update': ({ record }) => ({ id: record.id, version: 1, notes: 'Zq' }),
  'universities.importBatch': () => ({
    rows: [{ importKey: `EG|${word()}`, name: 'X', country: 'EG', domains: [], webPages: [] }],
  }),

  'programmes.list': ({ world }) => ({ search: world.marker, limit: 100 }),
  'programmes.create': ({ record }) => ({
    universityId: record.id,
    degreeType: 'master',
    nameEnglish: word(),
    fieldOfStudy: 'law',
    teachingLanguage: 'english',
  }),
  'programmes.update': ({ record }) => ({ id: record.id, version: 1, notes: 'Zq' }),

  'intakes.list': ({ world }) => ({ programmeId: idsIn(world).self, limit: 100 }),
  'intakes.create': ({ record }) => ({
    programmeId: record.id,
    term: 'fall',
    year: 2030,
    startsOn: '2030-09-15',
    deadline: '2030-06-30',
  }),
  'intakes.update': ({ record }) => ({ id: record.id, version: 1, quota: 5 }),
};
