import { University } from '#models/university';
import { command } from '#server/kernel/command';
import { keptEvent, OUT_OF_BIN, requireVersion, saveKept } from '#server/kernel/kept-record';
import { explainSameName, loadUniversity } from './load-university';
import { universityView, versionedKeptInput } from './schema';
import { toUniversity } from './to-output';

/**
 * Brings a university back from the recycle bin.
 * @throws AppError DUPLICATE, naming the live one that has its name now
 */
export const restoreUniversity = command({
  name: 'universities.restore',
  permission: 'universities.manage',
  input: versionedKeptInput,
  output: universityView,

  async run({ input, actor, session }) {
    const university = await loadUniversity(input.id, session, true);
    requireVersion(university, input.version);
    university.set(OUT_OF_BIN);
    const record = await saveKept(university, actor, session);
    return {
      data: toUniversity(record),
      audit: [
        {
          action: 'RESTORE',
          entityType: 'university',
          entityId: input.id,
          description: `${record.nameEnglish} restored`,
          before: { isDeleted: true },
          after: { isDeleted: false },
        },
      ],
      events: [keptEvent('university', 'restored', record._id, actor)],
    };
  },

  async explain(error, { input }) {
    const own = await University.findById(input.id, { nameKey: 1 }).lean();
    return own ? explainSameName(error, own) : error;
  },
});
