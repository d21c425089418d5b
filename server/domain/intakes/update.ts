import { Intake, type IntakeRecord } from '#models/intake';
import { command } from '#server/kernel/command';
import { keptEvent, requireVersion, saveKept } from '#server/kernel/kept-record';
import { explainSameIntake, loadIntake, requireOrder } from './load-intake';
import { intakeView, updateIntakeInput } from './schema';
import { intakeName, toIntake } from './to-output';

/** Changes an intake. @throws AppError CONFLICT on a stale version, DUPLICATE for a term that is there */
export const updateIntake = command({
  name: 'intakes.update',
  permission: 'universities.manage',
  input: updateIntakeInput,
  output: intakeView,

  async run({ input: { id, version, ...changes }, actor, session }) {
    const intake = await loadIntake(id, session);
    requireVersion(intake, version);
    const before = toIntake(intake.toObject<IntakeRecord>());
    intake.set(changes);
    requireOrder(intake);
    const record = await saveKept(intake, actor, session);
    const after = toIntake(record);
    return {
      data: after,
      audit: [
        {
          action: 'UPDATE',
          entityType: 'intake',
          entityId: id,
          description: `Intake ${intakeName(record)} changed`,
          before,
          after,
        },
      ],
      events: [keptEvent('intake', 'updated', record._id, actor)],
    };
  },

  async explain(error, { input }) {
    const own = await Intake.findById(input.id).lean<IntakeRecord>();
    return own ? explainSameIntake(error, { ...own, ...input }) : error;
  },
});
