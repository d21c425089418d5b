import { type IndexSpec, index } from './index-spec';
import { PROGRAMME_CHOICES } from './programme-choices';

const deleted = { partialFilterExpression: { isDeleted: true } };

/** Unique among live records: the `deletedAt` of a live one is null. */
const oneLive = (filled: string) => ({
  unique: true,
  partialFilterExpression: { [filled]: { $type: 'string' } },
});

const CHOSEN = Object.values(PROGRAMME_CHOICES).flat();

/** Where students can go: universities, their programmes, the intakes of these. */
export const ADMISSION_INDEXES: readonly IndexSpec[] = [
  index(
    'universities',
    { importKey: 1, deletedAt: 1 },
    'importing twice makes no duplicates',
    oneLive('importKey'),
  ),
  index(
    'universities',
    { nameKey: 1, deletedAt: 1 },
    'one live university a country and name, which a deleted one never blocks',
    oneLive('nameKey'),
  ),
  index(
    'universities',
    { isDeleted: 1, nameKey: 1, _id: 1, partner: 1, active: 1 },
    'universities by country and name',
  ),
  index(
    'universities',
    { isDeleted: 1, sortName: 1, _id: 1, partner: 1, active: 1 },
    'universities by name',
  ),
  index(
    'universities',
    { isDeleted: 1, country: 1, sortName: 1, _id: 1, partner: 1, active: 1 },
    "a country's universities by name",
  ),
  index('universities', { searchKeys: 1 }, 'universities by the beginning of a word'),
  index('universities', { deletedAt: -1, _id: -1 }, 'the recycle bin, last deleted first', deleted),
  index(
    'customers',
    { 'desiredProgram.choices.university': 1 },
    'whether a university may be deleted: students who chose it by name',
    { partialFilterExpression: { 'desiredProgram.choices.university': { $exists: true } } },
  ),
  index(
    'programmes',
    { universityId: 1, degreeType: 1, sortName: 1, teachingLanguage: 1, deletedAt: 1 },
    'one live programme a university, degree, name and language',
    { unique: true },
  ),
  index(
    'programmes',
    {
      isDeleted: 1,
      universityId: 1,
      sortName: 1,
      _id: 1,
      degreeType: 1,
      fieldOfStudy: 1,
      active: 1,
    },
    "a university's programmes by name, and whether it has any",
  ),
  index(
    'programmes',
    { isDeleted: 1, sortName: 1, _id: 1, degreeType: 1, fieldOfStudy: 1, active: 1 },
    'all programmes by name',
  ),
  index(
    'programmes',
    { isDeleted: 1, active: 1, degreeType: 1, fieldOfStudy: 1 },
    'programmes that a student of a degree can apply for',
  ),
  index('programmes', { searchKeys: 1 }, 'programmes by the beginning of a word'),
  index('programmes', { '$**': 1 }, 'whether an entry of a list may be removed', {
    name: 'choices',
    wildcardProjection: Object.fromEntries(CHOSEN.map((path) => [path, 1])),
  }),
  index('programmes', { deletedAt: -1, _id: -1 }, 'the recycle bin, last deleted first', deleted),
  index(
    'intakes',
    { programmeId: 1, year: 1, term: 1, deletedAt: 1 },
    'one live intake a programme and term',
    { unique: true },
  ),
  index(
    'intakes',
    { isDeleted: 1, programmeId: 1, startsOn: 1, _id: 1, open: 1 },
    "a programme's intakes, the next first",
  ),
  index('intakes', { isDeleted: 1, open: 1, deadline: 1 }, 'open intakes by their deadline'),
  index('intakes', { deletedAt: -1, _id: -1 }, 'the recycle bin, last deleted first', deleted),
];
