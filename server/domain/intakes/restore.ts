import { Intake, type IntakeRecord } from '#models/intake';
import { command } from '#server/kernel/command';
import { keptEvent, OUT_OF_BIN, requireVersion, saveKept } from '#server/kernel/kept-record';
import { holdProgramme } from '../programmes';
import { versionedKeptInput } from '../universities/schema';
import { explainSameIntake, loadIntake } from './load-intake';
import { intakeView } from './schema';
import { intakeName, toIntake } from './to-output';

/**
 * Brings an intake back from the recycle bin.
 * @throws AppError DUPLICATE, naming the live one of its term; BUSINESS_RULE while its programme is deleted
 */
export const restoreIntake = command({
  name: 'intakes.restore',
  permission: 'universities.manage',
  input: versionedKeptInput,
  output: intakeView,

  async run({ input, actor, session }) {
    const intake = await loadIntake(input.id, session, true);
    requireVersion(intake, input.version);
    await holdProgramme(intake.programmeId, session);
    intake.set({ ...OUT_OF_BIN, deletedWithProgramme: false });
    const record = await saveKept(intake, actor, session);
    return {
      data: toIntake(record),
      audit: [
        {
          action: 'RESTORE',
          entityType: 'intake',
          entityId: input.id,
          description: `Intake ${intakeName(record)} restored`,
          before: { isDeleted: true },
          after: { isDeleted: false },
        },
      ],
      events: [keptEvent('intake', 'restored', record._id, actor)],
    };
  },

  async explain(error, { input }) {
    const own = await Intake.findById(input.id).lean<IntakeRecord>();
    return own ? explainSameIntake(error, own) : error;
  },
});
