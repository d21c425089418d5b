import { Types } from 'mongoose';
import { Intake, type IntakeRecord } from '#models/intake';
import { command } from '#server/kernel/command';
import { keptEvent, saveKept } from '#server/kernel/kept-record';
import { holdProgramme } from '../programmes';
import { explainSameIntake, requireOrder } from './load-intake';
import { createIntakeInput, intakeView } from './schema';
import { intakeName, toIntake } from './to-output';

/**
 * Adds an intake to a programme.
 * @throws AppError DUPLICATE when the programme has one of this term, BUSINESS_RULE for one that is deleted
 */
export const createIntake = command({
  name: 'intakes.create',
  permission: 'universities.manage',
  input: createIntakeInput,
  output: intakeView,

  async run({ input, actor, session }) {
    requireOrder(input);
    const intake = new Intake(input);
    await holdProgramme(intake.programmeId, session);
    const record = await saveKept<IntakeRecord>(intake, actor, session);
    const data = toIntake(record);
    return {
      data,
      audit: [
        {
          action: 'CREATE',
          entityType: 'intake',
          entityId: data.id,
          description: `Intake ${intakeName(record)} added`,
          after: data,
        },
      ],
      events: [keptEvent('intake', 'created', record._id, actor)],
    };
  },

  explain: (error, { input }) =>
    explainSameIntake(error, { ...input, programmeId: new Types.ObjectId(input.programmeId) }),
});
