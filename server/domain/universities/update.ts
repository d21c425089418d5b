import { University } from '#models/university';
import { command } from '#server/kernel/command';
import { keptEvent, requireVersion, saveKept } from '#server/kernel/kept-record';
import { explainSameName, loadUniversity } from './load-university';
import { derivedKeys } from './name-keys';
import { universityView, updateUniversityInput } from './schema';
import { toUniversity } from './to-output';

/**
 * Changes a university; an inactive one is offered to nobody any more and stays on what names it.
 * @throws AppError CONFLICT on a stale version, DUPLICATE when its country has one of the new name
 */
export const updateUniversity = command({
  name: 'universities.update',
  permission: 'universities.manage',
  input: updateUniversityInput,
  output: universityView,

  async run({ input: { id, version, ...changes }, actor, session }) {
    const university = await loadUniversity(id, session);
    requireVersion(university, version);
    const before = toUniversity(university.toObject());
    university.set(changes);
    university.set(derivedKeys(university));
    const record = await saveKept(university, actor, session);
    const after = toUniversity(record);
    return {
      data: after,
      audit: [
        {
          action: 'UPDATE',
          entityType: 'university',
          entityId: id,
          description: `${after.nameEnglish} changed`,
          before,
          after,
        },
      ],
      events: [keptEvent('university', 'updated', record._id, actor)],
    };
  },

  async explain(error, { input }) {
    const own = await University.findById(input.id).lean();
    return own ? explainSameName(error, derivedKeys({ ...own, ...input })) : error;
  },
});
