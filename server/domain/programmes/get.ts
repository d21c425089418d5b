import mongoose from 'mongoose';
import { Programme, type ProgrammeRecord } from '#models/programme';
import { notFound } from '#server/kernel/errors';
import { query } from '#server/kernel/query';
import { keptIdInput } from '../universities/schema';
import { programmeView } from './schema';
import { universitiesOf } from './taught-at';
import { toProgramme } from './to-output';

/** One programme with its university. */
export const getProgramme = query({
  name: 'programmes.get',
  permission: 'universities.view',
  input: keptIdInput,
  output: programmeView,

  async run({ input }) {
    const _id = new mongoose.Types.ObjectId(input.id);
    const record = await Programme.findOne({ _id, isDeleted: false }).lean<ProgrammeRecord>();
    if (!record) throw notFound('This programme');
    const universityOf = await universitiesOf([record]);
    return toProgramme(record, universityOf(record.universityId));
  },
});
