import type { ClientSession } from 'mongoose';
import { Customer } from '#models/customer';
import type { ProgrammeRecord } from '#models/programme';
import { University } from '#models/university';
import { MOST_COUNTED, type User } from '#server/kernel/in-use';

/** What holds a programme: every collection that names one has its line here. */
export const PROGRAMME_USERS: readonly User<ProgrammeRecord>[] = [
  { of: 'students', count: chosenBy },
];

/** Students name their choices in words, in either script; deleted students may return. */
async function chosenBy(programme: ProgrammeRecord, session: ClientSession): Promise<number> {
  const university = await University.findById(programme.universityId).session(session).lean();
  const choice = {
    university: inWords(university ?? { nameEnglish: '', nameArabic: null }),
    programme: inWords(programme),
  };
  return Customer.countDocuments({
    'desiredProgram.choices.university': choice.university,
    'desiredProgram.choices': { $elemMatch: choice },
  })
    .limit(MOST_COUNTED)
    .session(session);
}

function inWords({ nameEnglish, nameArabic }: Pick<ProgrammeRecord, 'nameEnglish' | 'nameArabic'>) {
  return { $in: [nameEnglish, ...(nameArabic ? [nameArabic] : [])] };
}
