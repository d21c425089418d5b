import { Types } from 'mongoose';
import { Intake } from '#models/intake';
import { pageByText } from '#server/kernel/page-by-text';
import { query } from '#server/kernel/query';
import { intakesPage, listIntakesInput } from './schema';
import { toIntake } from './to-output';

const TOTAL_CAP = 1_001;

/** The intakes of a programme, the earliest first. */
export const listIntakes = query({
  name: 'intakes.list',
  permission: 'universities.view',
  input: listIntakesInput,
  output: intakesPage,

  async run({ input: { programmeId, open, page, limit, cursor } }) {
    const { records, pagination } = await pageByText({
      model: Intake,
      filter: {
        isDeleted: false,
        programmeId: new Types.ObjectId(programmeId),
        ...(open === undefined ? {} : { open }),
      },
      path: 'startsOn',
      sort: 'startsOn',
      page,
      limit,
      cursor,
      cap: TOTAL_CAP,
    });
    return { items: records.map(toIntake), pagination };
  },
});
