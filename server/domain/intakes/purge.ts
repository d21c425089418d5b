import mongoose from 'mongoose';
import { z } from 'zod';
import { Intake } from '#models/intake';
import { command } from '#server/kernel/command';
import { notFound } from '#server/kernel/errors';
import { requireUnused } from '#server/kernel/in-use';
import { keptEvent, requireName, requireVersion } from '#server/kernel/kept-record';
import { purgeKeptInput } from '../universities/schema';
import { intakeName } from './to-output';
import { INTAKE_USERS } from './uses';

/**
 * Deletes an intake for ever; only the audit log still tells of it.
 * @throws AppError BUSINESS_RULE with the counts while somebody holds it
 */
export const purgeIntake = command({
  name: 'intakes.purge',
  permission: 'universities.purge',
  input: purgeKeptInput,
  output: z.object({ id: z.string() }),

  async run({ input, actor, session }) {
    const _id = new mongoose.Types.ObjectId(input.id);
    const intake = await Intake.findOne({ _id }).session(session);
    if (!intake) throw notFound('This intake');
    requireVersion(intake, input.version);
    requireName(input.name, intake.startsOn);
    await requireUnused(intake.toObject(), INTAKE_USERS, session);
    await intake.deleteOne({ session });
    return {
      data: { id: input.id },
      audit: [
        {
          action: 'PURGE',
          entityType: 'intake',
          entityId: input.id,
          description: `Intake ${intakeName(intake)} deleted for ever`,
        },
      ],
      events: [keptEvent('intake', 'purged', _id, actor)],
    };
  },
});
