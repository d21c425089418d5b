import { Programme, type ProgrammeRecord } from '#models/programme';
import { command } from '#server/kernel/command';
import { keptEvent, requireVersion, saveKept } from '#server/kernel/kept-record';
import { requireOffered } from '../settings';
import { derivedKeys } from './derived-keys';
import { explainSameProgramme, loadProgramme } from './load-programme';
import { newlyChosen } from './offered';
import { programmeView, updateProgrammeInput } from './schema';
import { universitiesOf } from './taught-at';
import { toProgramme } from './to-output';

/**
 * Changes a programme; lists are replaced whole. It stays at its university.
 * @throws AppError CONFLICT on a stale version, DUPLICATE when the university teaches it already
 */
export const updateProgramme = command({
  name: 'programmes.update',
  permission: 'universities.manage',
  input: updateProgrammeInput,
  output: programmeView,

  async run({ input: { id, version, ...changes }, actor, session }) {
    const programme = await loadProgramme(id, session);
    requireVersion(programme, version);
    const before = programme.toObject<ProgrammeRecord>();
    programme.set(changes);
    programme.set(derivedKeys(programme));
    await requireOffered(...newlyChosen(before, programme.toObject<ProgrammeRecord>()));
    const record = await saveKept(programme, actor, session);
    const university = (await universitiesOf([record], session))(record.universityId);
    const after = toProgramme(record, university);
    return {
      data: after,
      audit: [
        {
          action: 'UPDATE',
          entityType: 'programme',
          entityId: id,
          description: `${after.nameEnglish} changed`,
          before: toProgramme(before, university),
          after,
        },
      ],
      events: [keptEvent('programme', 'updated', record._id, actor)],
    };
  },

  async explain(error, { input }) {
    const own = await Programme.findById(input.id).lean<ProgrammeRecord>();
    return own ? explainSameProgramme(error, { ...own, ...input }) : error;
  },
});
