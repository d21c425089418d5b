import mongoose from 'mongoose';
import { z } from 'zod';
import { Intake } from '#models/intake';
import { Programme } from '#models/programme';
import { command } from '#server/kernel/command';
import { notFound } from '#server/kernel/errors';
import { requireUnused } from '#server/kernel/in-use';
import { keptEvent, requireName, requireVersion } from '#server/kernel/kept-record';
import { purgeKeptInput } from '../universities/schema';
import { PROGRAMME_USERS } from './uses';

/**
 * Deletes a programme for ever, with its intakes; only the audit log still tells of it.
 * @throws AppError BUSINESS_RULE with the counts while somebody holds it
 */
export const purgeProgramme = command({
  name: 'programmes.purge',
  permission: 'universities.purge',
  input: purgeKeptInput,
  output: z.object({ id: z.string() }),

  async run({ input, actor, session }) {
    const _id = new mongoose.Types.ObjectId(input.id);
    const programme = await Programme.findOne({ _id }).session(session);
    if (!programme) throw notFound('This programme');
    requireVersion(programme, input.version);
    requireName(input.name, programme.nameEnglish);
    await requireUnused(programme.toObject(), PROGRAMME_USERS, session);
    const { deletedCount } = await Intake.deleteMany({ programmeId: _id }, { session });
    await programme.deleteOne({ session });
    return {
      data: { id: input.id },
      audit: [
        {
          action: 'PURGE',
          entityType: 'programme',
          entityId: input.id,
          description: `${programme.nameEnglish} deleted for ever, with ${deletedCount} intakes`,
        },
      ],
      events: [keptEvent('programme', 'purged', _id, actor)],
    };
  },
});
