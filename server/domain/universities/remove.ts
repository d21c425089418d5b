import { z } from 'zod';
import { command } from '#server/kernel/command';
import { requireUnused } from '#server/kernel/in-use';
import { inBin, keptEvent, requireVersion, saveKept } from '#server/kernel/kept-record';
import { loadUniversity } from './load-university';
import { versionedKeptInput } from './schema';
import { UNIVERSITY_USERS } from './uses';

/**
 * Moves a university to the recycle bin.
 * @throws AppError BUSINESS_RULE with the counts while programmes or students hold it
 */
export const deleteUniversity = command({
  name: 'universities.delete',
  permission: 'universities.manage',
  input: versionedKeptInput,
  output: z.object({ id: z.string(), version: z.number() }),

  async run({ input, actor, session }) {
    const university = await loadUniversity(input.id, session);
    requireVersion(university, input.version);
    await requireUnused(university, UNIVERSITY_USERS, session);
    university.set(inBin(actor));
    const { _id, nameEnglish, version } = await saveKept(university, actor, session);
    return {
      data: { id: input.id, version },
      audit: [
        {
          action: 'DELETE',
          entityType: 'university',
          entityId: input.id,
          description: `${nameEnglish} moved to the recycle bin`,
          before: { isDeleted: false },
          after: { isDeleted: true },
        },
      ],
      events: [keptEvent('university', 'deleted', _id, actor)],
    };
  },
});
