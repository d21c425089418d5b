import { University, type UniversityRecord } from '#models/university';
import { command } from '#server/kernel/command';
import { keptEvent, saveKept } from '#server/kernel/kept-record';
import { explainSameName } from './load-university';
import { derivedKeys } from './name-keys';
import { createUniversityInput, universityView } from './schema';
import { toUniversity } from './to-output';

/** Adds a university. @throws AppError DUPLICATE when its country has one of this name */
export const createUniversity = command({
  name: 'universities.create',
  permission: 'universities.manage',
  input: createUniversityInput,
  output: universityView,

  async run({ input, actor, session }) {
    const university = new University({ ...input, ...derivedKeys(input) });
    const record = await saveKept<UniversityRecord>(university, actor, session);
    const data = toUniversity(record);
    return {
      data,
      audit: [
        {
          action: 'CREATE',
          entityType: 'university',
          entityId: data.id,
          description: `${data.nameEnglish} added`,
          after: data,
        },
      ],
      events: [keptEvent('university', 'created', record._id, actor)],
    };
  },

  explain: (error, { input }) => explainSameName(error, derivedKeys(input)),
});
