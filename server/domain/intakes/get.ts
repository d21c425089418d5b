import mongoose from 'mongoose';
import { Intake, type IntakeRecord } from '#models/intake';
import { notFound } from '#server/kernel/errors';
import { query } from '#server/kernel/query';
import { keptIdInput } from '../universities/schema';
import { intakeView } from './schema';
import { toIntake } from './to-output';

/** One intake. */
export const getIntake = query({
  name: 'intakes.get',
  permission: 'universities.view',
  input: keptIdInput,
  output: intakeView,

  async run({ input }) {
    const _id = new mongoose.Types.ObjectId(input.id);
    const record = await Intake.findOne({ _id, isDeleted: false }).lean<IntakeRecord>();
    if (!record) throw notFound('This intake');
    return toIntake(record);
  },
});
