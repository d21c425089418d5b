import { Types } from 'mongoose';
import { Intake } from '#models/intake';
import { cursorText } from '#server/kernel/cursor';
import { query } from '#server/kernel/query';
import { readPage } from '#server/kernel/read-page';
import { intakesPage, listIntakesInput } from './schema';
import { toIntake } from './to-output';

const EARLIEST = {
  name: 'startsOn',
  path: 'startsOn',
  direction: 1,
  valueIn: cursorText,
} as const;

/** The intakes of a programme, the earliest first. */
export const listIntakes = query({
  name: 'intakes.list',
  permission: 'universities.view',
  input: listIntakesInput,
  output: intakesPage,

  async run({ input }) {
    const { programmeId, open } = input;
    const wanted = {
      isDeleted: false,
      programmeId: new Types.ObjectId(programmeId),
      ...(open === undefined ? {} : { open }),
    };
    const { rows, pagination } = await readPage(Intake, wanted, EARLIEST, input);
    return { items: rows.map(toIntake), pagination };
  },
});
