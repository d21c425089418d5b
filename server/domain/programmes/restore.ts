import { Programme, type ProgrammeRecord } from '#models/programme';
import { command } from '#server/kernel/command';
import { keptEvent, OUT_OF_BIN, requireVersion, saveKept } from '#server/kernel/kept-record';
import { holdUniversity } from '../universities';
import { versionedKeptInput } from '../universities/schema';
import { showIntakes } from './intakes-in-bin';
import { explainSameProgramme, loadProgramme } from './load-programme';
import { programmeView } from './schema';
import { universitiesOf } from './taught-at';
import { toProgramme } from './to-output';

/**
 * Brings a programme back from the recycle bin, with the intakes that went with it.
 * @throws AppError DUPLICATE, naming the live one in its place; BUSINESS_RULE while its university is deleted
 */
export const restoreProgramme = command({
  name: 'programmes.restore',
  permission: 'universities.manage',
  input: versionedKeptInput,
  output: programmeView,

  async run({ input, actor, session }) {
    const programme = await loadProgramme(input.id, session, true);
    requireVersion(programme, input.version);
    await holdUniversity(programme.universityId, session);
    programme.set(OUT_OF_BIN);
    await showIntakes(programme._id, session);
    const record = await saveKept(programme, actor, session);
    const universityOf = await universitiesOf([record], session);
    return {
      data: toProgramme(record, universityOf(record.universityId)),
      audit: [
        {
          action: 'RESTORE',
          entityType: 'programme',
          entityId: input.id,
          description: `${record.nameEnglish} restored`,
          before: { isDeleted: true },
          after: { isDeleted: false },
        },
      ],
      events: [keptEvent('programme', 'restored', record._id, actor)],
    };
  },

  async explain(error, { input }) {
    const own = await Programme.findById(input.id).lean<ProgrammeRecord>();
    return own ? explainSameProgramme(error, own) : error;
  },
});
