import { z } from 'zod';
import { command } from '#server/kernel/command';
import { requireUnused } from '#server/kernel/in-use';
import { inBin, keptEvent, requireVersion, saveKept } from '#server/kernel/kept-record';
import { versionedKeptInput } from '../universities/schema';
import { loadIntake } from './load-intake';
import { intakeName } from './to-output';
import { INTAKE_USERS } from './uses';

/**
 * Moves an intake to the recycle bin.
 * @throws AppError BUSINESS_RULE with the counts while somebody holds it
 */
export const deleteIntake = command({
  name: 'intakes.delete',
  permission: 'universities.manage',
  input: versionedKeptInput,
  output: z.object({ id: z.string(), version: z.number() }),

  async run({ input, actor, session }) {
    const intake = await loadIntake(input.id, session);
    requireVersion(intake, input.version);
    await requireUnused(intake.toObject(), INTAKE_USERS, session);
    intake.set(inBin(actor));
    const record = await saveKept(intake, actor, session);
    return {
      data: { id: input.id, version: record.version },
      audit: [
        {
          action: 'DELETE',
          entityType: 'intake',
          entityId: input.id,
          description: `Intake ${intakeName(record)} moved to the recycle bin`,
          before: { isDeleted: false },
          after: { isDeleted: true },
        },
      ],
      events: [keptEvent('intake', 'deleted', record._id, actor)],
    };
  },
});
