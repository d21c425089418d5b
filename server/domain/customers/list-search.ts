import { Types } from 'mongoose';
import { Customer } from '#models/customer';
import type { CustomerRecord } from '#models/customer-types';
import { placesByTwins } from './list-by-twins';
import { countOf, estimated } from './list-count';
import { type ListQuery, wantedOf } from './list-query';
import { LOOKED_AT, totalOf } from './list-search-total';
import {
  orderOf,
  type Place,
  placeOf,
  placeProjection,
  rangesFrom,
  SORT_PROJECTION,
  sortOf,
} from './list-sort';
import { type ListSource, orderedSource, type Places } from './list-source';
import { searchFor } from './search-for';
import { allTwins, candidatesOf, countTwins, type Search, twinsAmong } from './search-twins';
import { ROW_PROJECTION } from './to-output';

/** Both sides of a search are measured up to here. */
const MEASURED = 30_001;
const LARGEST_BATCH = 2_000;
/** Rows of a page, and what reading a row of one collection and asking the other about it costs. */
const PAGE = 50;
const ASKED = 2.5;

const NOTHING: ListSource = {
  rows: async () => [],
  places: async () => [],
  ahead: async () => null,
  total: async () => ({ counted: 0 }),
};

/**
 * The students of a list that a text finds, complete and in the list's order. The two conditions live
 * in two collections: one is walked, in order, and the other asked about what was met, batch by
 * batch, until the page is full. The rarer one is walked where its order allows it.
 */
export async function searchedSource(query: ListQuery, text: string): Promise<ListSource> {
  const search = await searchFor(text, query.owners, query.deleted);
  if (!search) return NOTHING;
  const [found, wanted] = await Promise.all([
    candidatesOf(search, MEASURED),
    estimated(`wanted:${query.id}`, () => sizeOf(query)),
  ]);
  const isRarer = query.isWhole || found <= wanted;
  const places =
    isRarer && orderOf(query.sort).path === 'createdAt'
      ? placesByTwins(query, search)
      : await placesInOrder(query, search, { text, found, wanted });
  return {
    places,
    rows: async (from, limit, skipped) =>
      rowsAt(query, (await places(from, limit + skipped)).slice(skipped)),
    ahead: async (from, rows) => (await places(from, rows))[rows - 1] ?? null,
    total: (cap) => totalOf(query, search, isRarer, cap),
  };
}

function sizeOf(query: ListQuery): Promise<number> {
  const isEverybody = query.isWhole && query.owners.kind === 'all';
  return isEverybody ? Customer.estimatedDocumentCount().exec() : countOf(query, MEASURED);
}

interface Sizes {
  text: string;
  found: number;
  wanted: number;
}

/** Whichever is less work: all that is found, sorted, or the list as far as a page of it goes. */
async function placesInOrder(
  query: ListQuery,
  search: Search,
  { text, found, wanted }: Sizes,
): Promise<Places> {
  const key = JSON.stringify(['hits', text, query.owners, query.deleted]);
  const hits = await estimated(key, async () => {
    const { counted, stopped } = await countTwins(search, MEASURED, LOOKED_AT);
    return stopped ? (counted * found) / LOOKED_AT : counted;
  });
  const sorting = found + ASKED * hits;
  const walking = (ASKED * PAGE * wanted) / Math.max(1, hits);
  if (sorting <= walking && sorting <= ASKED * wanted) return sortedPlaces(query, search);
  const walk = await orderedSource(query);
  return walkedPlaces(walk.places, search);
}

/** Those who are wanted among all who are found, sorted. */
const sortedPlaces =
  (query: ListQuery, search: Search): Places =>
  async (from, limit) => {
    const { sort } = query;
    const ids: Types.ObjectId[] = [];
    for await (const { _id } of await allTwins(search)) ids.push(_id);
    const later = { $or: [...rangesFrom(from, sort)] };
    const records = await Customer.find({ $and: [{ _id: { $in: ids } }, wantedOf(query), later] })
      .select(placeProjection(sort))
      .sort(sortOf(sort))
      .limit(limit)
      .hint({ _id: 1 })
      .lean<CustomerRecord[]>();
    return records.map((record) => placeOf(record, sort));
  };

/** The list is walked in its order, and of each batch those are kept who are found. */
const walkedPlaces =
  (next: Places, search: Search): Places =>
  async (from, limit) => {
    const places: Place[] = [];
    let last = from;
    let size = Math.min(LARGEST_BATCH, limit * 4);
    for (;;) {
      const batch = await next(last, size);
      const twins = await twinsAmong(
        search,
        batch.map(({ id }) => new Types.ObjectId(id)),
      );
      const found = new Set(twins.map(({ _id }) => _id.toHexString()));
      places.push(...batch.filter(({ id }) => found.has(id)));
      last = batch.at(-1) ?? null;
      if (places.length >= limit || batch.length < size || !last) return places.slice(0, limit);
      size = Math.min(LARGEST_BATCH, size * 2);
    }
  };

async function rowsAt(query: ListQuery, places: Place[]): Promise<CustomerRecord[]> {
  const ids = places.map(({ id }) => new Types.ObjectId(id));
  const records = await Customer.find({ $and: [{ _id: { $in: ids } }, wantedOf(query)] })
    .select({ ...ROW_PROJECTION, ...SORT_PROJECTION })
    .hint({ _id: 1 })
    .lean<CustomerRecord[]>();
  const byId = new Map(records.map((record) => [record._id.toHexString(), record]));
  return places.flatMap(({ id }) => byId.get(id) ?? []);
}
