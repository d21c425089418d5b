import { z } from 'zod';
import { command } from '#server/kernel/command';
import { requireUnused } from '#server/kernel/in-use';
import { inBin, keptEvent, requireVersion, saveKept } from '#server/kernel/kept-record';
import { versionedKeptInput } from '../universities/schema';
import { hideIntakes } from './intakes-in-bin';
import { loadProgramme } from './load-programme';
import { PROGRAMME_USERS } from './uses';

/**
 * Moves a programme with its intakes to the recycle bin.
 * @throws AppError BUSINESS_RULE with the counts while somebody holds it
 */
export const deleteProgramme = command({
  name: 'programmes.delete',
  permission: 'universities.manage',
  input: versionedKeptInput,
  output: z.object({ id: z.string(), version: z.number() }),

  async run({ input, actor, session }) {
    const programme = await loadProgramme(input.id, session);
    requireVersion(programme, input.version);
    await requireUnused(programme.toObject(), PROGRAMME_USERS, session);
    programme.set(inBin(actor));
    await hideIntakes(programme._id, actor, session);
    const { _id, nameEnglish, version } = await saveKept(programme, actor, session);
    return {
      data: { id: input.id, version },
      audit: [
        {
          action: 'DELETE',
          entityType: 'programme',
          entityId: input.id,
          description: `${nameEnglish} moved to the recycle bin`,
          before: { isDeleted: false },
          after: { isDeleted: true },
        },
      ],
      events: [keptEvent('programme', 'deleted', _id, actor)],
    };
  },
});
