import mongoose from 'mongoose';
import { University, type UniversityRecord } from '#models/university';
import { notFound } from '#server/kernel/errors';
import { query } from '#server/kernel/query';
import { keptIdInput, universityView } from './schema';
import { toUniversity } from './to-output';

/** One university. */
export const getUniversity = query({
  name: 'universities.get',
  permission: 'universities.view',
  input: keptIdInput,
  output: universityView,

  async run({ input }) {
    const _id = new mongoose.Types.ObjectId(input.id);
    const record = await University.findOne({ _id, isDeleted: false }).lean<UniversityRecord>();
    if (!record) throw notFound('This university');
    return toUniversity(record);
  },
});
