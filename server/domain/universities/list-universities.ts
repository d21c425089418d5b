import { type QueryFilter, Types } from 'mongoose';
import type { z } from 'zod';
import { University, type UniversityRecord } from '#models/university';
import { Audience, CacheKey, cached } from '#server/effects/cache';
import { type Cursor, decodeCursor, encodeCursor } from '#server/kernel/cursor';
import { escapeRegex } from '#server/kernel/escape-regex';
import { paginationOf } from '#server/kernel/page';
import { query } from '#server/kernel/query';
import { fold } from '../people/fold';
import { listInput, listOutput } from './schema';

type Filter = QueryFilter<UniversityRecord>;

const SORT = 'country';
const TOTAL_CAP = 10_001;

/** Universities by country and name, one page at a time. */
export const listUniversities = query({
  name: 'universities.list',
  permission: 'universities.view',
  input: listInput,
  output: listOutput,

  async run({ input }) {
    const { search = null, country = null, limit, cursor = null } = input;
    const key = new CacheKey('universities', Audience.everyone, search, country, limit, cursor);
    return cached(key, listOutput, () => loadPage(input));
  },
});

async function loadPage(input: z.output<typeof listInput>): Promise<z.input<typeof listOutput>> {
  const conditions: Filter[] = [{ isDeleted: false }];
  if (input.country) conditions.push({ country: input.country });
  if (input.search) conditions.push(matching(input.search));
  const from = input.cursor ? [after(decodeCursor(input.cursor, SORT))] : [];
  const [rows, counted] = await Promise.all([
    University.find({ $and: [...conditions, ...from] })
      .sort({ country: 1, name: 1, _id: 1 })
      .limit(input.limit + 1)
      .lean(),
    University.countDocuments({ $and: conditions }).limit(TOTAL_CAP),
  ]);
  const page = rows.slice(0, input.limit);
  const last = rows.length > input.limit ? page.at(-1) : undefined;
  return {
    items: page.map(({ _id, ...rest }) => ({ id: _id.toHexString(), ...rest })),
    pagination: paginationOf({
      page: 1,
      limit: input.limit,
      counted,
      cap: TOTAL_CAP,
      nextCursor: last && encodeCursor(endAt(last)),
    }),
  };
}

/** The import key ends in the folded name, which accents and case do not touch. */
function matching(search: string): Filter {
  const prefix = escapeRegex(fold(search));
  if (prefix === '') return { _id: { $in: [] } };
  const arabic = { nameArabic: { $regex: `(?:^|\\s)${escapeRegex(search)}` } };
  return { $or: [{ importKey: { $regex: `[| ]${prefix}` } }, arabic] };
}

function endAt({ _id, country, name }: UniversityRecord): Cursor {
  return { sort: SORT, value: `${country ?? ''}|${name}`, id: _id.toHexString() };
}

/** Comparisons in MongoDB stay within a type, so the countries after "none" are asked for by name. */
function after({ value, id }: Cursor): Filter {
  const [, code, name = ''] = /^([^|]*)\|(.*)$/s.exec(String(value)) ?? [];
  const country = code || null;
  const within: Filter = country === null ? {} : { country: { $gte: country } };
  const later: Filter = { country: country === null ? { $ne: null } : { $gt: country } };
  return {
    ...within,
    $or: [
      later,
      { country, name: { $gt: name } },
      { country, name, _id: { $gt: new Types.ObjectId(id) } },
    ],
  };
}
