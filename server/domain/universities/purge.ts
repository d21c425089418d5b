import mongoose from 'mongoose';
import { z } from 'zod';
import { University } from '#models/university';
import { command } from '#server/kernel/command';
import { notFound } from '#server/kernel/errors';
import { requireUnused } from '#server/kernel/in-use';
import { keptEvent, requireName, requireVersion } from '#server/kernel/kept-record';
import { purgeKeptInput } from './schema';
import { UNIVERSITY_USERS_EVER } from './uses';

/**
 * Deletes a university for ever; only the audit log still tells of it.
 * @throws AppError BUSINESS_RULE while programmes, also deleted ones, or students hold it
 */
export const purgeUniversity = command({
  name: 'universities.purge',
  permission: 'universities.purge',
  input: purgeKeptInput,
  output: z.object({ id: z.string() }),

  async run({ input, actor, session }) {
    const _id = new mongoose.Types.ObjectId(input.id);
    const university = await University.findOne({ _id }).session(session);
    if (!university) throw notFound('This university');
    requireVersion(university, input.version);
    requireName(input.name, university.nameEnglish);
    await requireUnused(university, UNIVERSITY_USERS_EVER, session);
    await university.deleteOne({ session });
    return {
      data: { id: input.id },
      audit: [
        {
          action: 'PURGE',
          entityType: 'university',
          entityId: input.id,
          description: `${university.nameEnglish} deleted for ever`,
        },
      ],
      events: [keptEvent('university', 'purged', _id, actor)],
    };
  },
});
