import { type QueryFilter, Types } from 'mongoose';
import type { z } from 'zod';
import { Programme, type ProgrammeRecord } from '#models/programme';
import { Audience, CacheKey, cached } from '#server/effects/cache';
import { cursorText } from '#server/kernel/cursor';
import { query } from '#server/kernel/query';
import { readPage } from '#server/kernel/read-page';
import { matchingWords } from '../universities';
import { listProgrammesInput, programmesPage } from './schema';
import { universitiesOf } from './taught-at';
import { toProgrammeRow } from './to-output';

const BY_NAME = {
  name: 'nameEnglish',
  path: 'sortName',
  direction: 1,
  valueIn: cursorText,
  cap: 10_001,
} as const;

type Input = z.output<typeof listProgrammesInput>;

/** Programmes by name, of one university or of all, one page at a time. */
export const listProgrammes = query({
  name: 'programmes.list',
  permission: 'universities.view',
  input: listProgrammesInput,
  output: programmesPage,

  async run({ input }) {
    const { page, limit, cursor, ...filters } = input;
    const place = [JSON.stringify(filters), page, limit, cursor ?? null] as const;
    const key = new CacheKey('universities', Audience.everyone, 'programmes', ...place);
    return cached(key, programmesPage, () => loadPage(input));
  },
});

async function loadPage(input: Input): Promise<z.input<typeof programmesPage>> {
  const { rows, pagination } = await readPage(Programme, filterOf(input), BY_NAME, input);
  const universityOf = await universitiesOf(rows);
  const items = rows.map((record) => toProgrammeRow(record, universityOf(record.universityId)));
  return { items, pagination };
}

function filterOf(input: Input): QueryFilter<ProgrammeRecord> {
  const { universityId, degreeType, fieldOfStudy, active, search } = input;
  const fixed = {
    isDeleted: false,
    ...(universityId === undefined ? {} : { universityId: new Types.ObjectId(universityId) }),
    ...(degreeType === undefined ? {} : { degreeType }),
    ...(fieldOfStudy === undefined ? {} : { fieldOfStudy }),
    ...(active === undefined ? {} : { active }),
  };
  return search ? { $and: [fixed, matchingWords(search)] } : fixed;
}
