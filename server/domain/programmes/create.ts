import { Types } from 'mongoose';
import { Programme, type ProgrammeRecord } from '#models/programme';
import { command } from '#server/kernel/command';
import { keptEvent, saveKept } from '#server/kernel/kept-record';
import { requireOffered } from '../settings';
import { holdUniversity } from '../universities';
import { derivedKeys } from './derived-keys';
import { explainSameProgramme } from './load-programme';
import { newlyChosen } from './offered';
import { createProgrammeInput, programmeView } from './schema';
import { universitiesOf } from './taught-at';
import { toProgramme } from './to-output';

/**
 * Adds a programme to a university.
 * @throws AppError DUPLICATE when the university teaches it already, BUSINESS_RULE for one that is deleted
 */
export const createProgramme = command({
  name: 'programmes.create',
  permission: 'universities.manage',
  input: createProgrammeInput,
  output: programmeView,

  async run({ input, actor, session }) {
    const programme = new Programme({ ...input, ...derivedKeys(input) });
    await holdUniversity(programme.universityId, session);
    await requireOffered(...newlyChosen(null, programme.toObject()));
    const record = await saveKept<ProgrammeRecord>(programme, actor, session);
    const universityOf = await universitiesOf([record], session);
    const data = toProgramme(record, universityOf(record.universityId));
    return {
      data,
      audit: [
        {
          action: 'CREATE',
          entityType: 'programme',
          entityId: data.id,
          description: `${data.nameEnglish} added to ${data.university.nameEnglish}`,
          after: data,
        },
      ],
      events: [keptEvent('programme', 'created', record._id, actor)],
    };
  },

  explain: (error, { input }) =>
    explainSameProgramme(error, { ...input, universityId: new Types.ObjectId(input.universityId) }),
});
