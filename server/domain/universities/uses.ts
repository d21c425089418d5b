import type { ClientSession } from 'mongoose';
import { Customer } from '#models/customer';
import { Programme } from '#models/programme';
import type { UniversityRecord } from '#models/university';
import { MOST_COUNTED, type User } from '#server/kernel/in-use';

type University = Pick<UniversityRecord, '_id' | 'nameEnglish' | 'nameArabic'>;

/** What holds a university: every collection that names one has its line here. */
export const UNIVERSITY_USERS: readonly User<University>[] = [
  { of: 'programmes', count: programmesOf({ isDeleted: false }) },
  { of: 'students', count: chosenBy },
];

/** One that is gone for ever cannot be the university of a programme that returns from the bin. */
export const UNIVERSITY_USERS_EVER: readonly User<University>[] = [
  { of: 'programmes', count: programmesOf({ isDeleted: { $in: [false, true] } }) },
  { of: 'students', count: chosenBy },
];

function programmesOf(which: {
  isDeleted: boolean | { $in: boolean[] };
}): User<University>['count'] {
  return ({ _id }, session) =>
    Programme.countDocuments({ universityId: _id, ...which })
      .limit(MOST_COUNTED)
      .session(session);
}

/** Students name their choices in words, in either script; deleted students may return. */
function chosenBy({ nameEnglish, nameArabic }: University, session: ClientSession) {
  const names = { $in: [nameEnglish, ...(nameArabic ? [nameArabic] : [])] };
  return Customer.countDocuments({ 'desiredProgram.choices.university': names })
    .limit(MOST_COUNTED)
    .session(session);
}
