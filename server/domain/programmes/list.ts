import { type QueryFilter, Types } from 'mongoose';
import type { z } from 'zod';
import { Programme, type ProgrammeRecord } from '#models/programme';
import { Audience, CacheKey, cached } from '#server/effects/cache';
import { pageByText } from '#server/kernel/page-by-text';
import { query } from '#server/kernel/query';
import { matchingWords } from '../universities';
import { listProgrammesInput, programmesPage } from './schema';
import { universitiesOf } from './taught-at';
import { toProgrammeRow } from './to-output';

const TOTAL_CAP = 10_001;

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
  const { page, limit, cursor } = input;
  const { records, pagination } = await pageByText({
    model: Programme,
    filter: filterOf(input),
    path: 'sortName',
    sort: 'nameEnglish',
    page,
    limit,
    cursor,
    cap: TOTAL_CAP,
  });
  const universityOf = await universitiesOf(records);
  const items = records.map((record) => toProgrammeRow(record, universityOf(record.universityId)));
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
