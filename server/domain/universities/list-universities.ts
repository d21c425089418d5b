import type { QueryFilter } from 'mongoose';
import type { z } from 'zod';
import { University, type UniversityRecord } from '#models/university';
import { Audience, CacheKey, cached } from '#server/effects/cache';
import { cursorText } from '#server/kernel/cursor';
import { query } from '#server/kernel/query';
import { readPage } from '#server/kernel/read-page';
import { matchingWords } from './matching-words';
import { listUniversitiesInput, universitiesPage } from './schema';
import { toUniversityRow } from './to-output';

/** More than there are in the world, so that the total is exact. */
const TOTAL_CAP = 50_001;

type Input = z.output<typeof listUniversitiesInput>;

/** Universities by country and name, or by name alone, one page at a time. */
export const listUniversities = query({
  name: 'universities.list',
  permission: 'universities.view',
  input: listUniversitiesInput,
  output: universitiesPage,

  async run({ input }) {
    const { search, country, partner, active, sort, page, limit, cursor } = input;
    const filters = JSON.stringify([search, country, partner, active]);
    const place = [sort, page, limit, cursor ?? null] as const;
    const key = new CacheKey('universities', Audience.everyone, 'list', filters, ...place);
    return cached(key, universitiesPage, () => loadPage(input));
  },
});

async function loadPage(input: Input): Promise<z.input<typeof universitiesPage>> {
  const name = input.country ? 'nameEnglish' : input.sort;
  const path = name === 'country' ? 'nameKey' : 'sortName';
  const order = { name, path, direction: 1, valueIn: cursorText, cap: TOTAL_CAP } as const;
  const { rows, pagination } = await readPage(University, filterOf(input), order, input);
  return { items: rows.map(toUniversityRow), pagination };
}

function filterOf({ search, country, partner, active }: Input): QueryFilter<UniversityRecord> {
  const fixed = {
    isDeleted: false,
    ...(country === undefined ? {} : { country }),
    ...(partner === undefined ? {} : { partner }),
    ...(active === undefined ? {} : { active }),
  };
  return search ? { $and: [fixed, matchingWords(search)] } : fixed;
}
