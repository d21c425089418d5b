import { Customer } from '#models/customer';
import type { CustomerRecord } from '#models/customer-types';
import { type Ahead, aheadIn } from '#server/kernel/anchors';
import { readAfter } from '#server/kernel/keyset';
import type { Total } from '#server/kernel/page';
import { hinted } from './hinted';
import { countOf, estimated, isByTag } from './list-count';
import { fewIndex, walkingIndex } from './list-index';
import { type ListQuery, listScopeOf, wantedOf } from './list-query';
import {
  orderOf,
  type Place,
  placeOf,
  placeProjection,
  rangesFrom,
  SORT_PROJECTION,
  sortOf,
} from './list-sort';
import { ROW_PROJECTION } from './to-output';

/** Gives the places of the next rows after one, or from the beginning. */
export type Places = (from: Place | null, limit: number) => Promise<Place[]>;

/** The students of a list in its order, from any place of it. */
export interface ListSource {
  /** The rows after a place, or from the beginning, but for the first `skipped` of them. */
  rows(from: Place | null, limit: number, skipped: number): Promise<CustomerRecord[]>;
  places: Places;
  ahead: Ahead;
  total(cap: number): Promise<Total>;
}

/** Reading up to so many students and sorting them is quicker than walking past all others. */
const FEW = 1_000;
const ONE_IN = 100;

export async function orderedSource(query: ListQuery): Promise<ListSource> {
  const { sort } = query;
  const wanted = wantedOf(query);
  // Where few match, the index that holds just these is the better one.
  const index = (await areFew(query)) ? fewIndex(query) : walkingIndex(query, await isByTag(query));
  const find = (range: object, projection: Record<string, number>, limit: number, skipped = 0) =>
    hinted(index, async (hint) => {
      const finding = Customer.find({ $and: [wanted, range] })
        .select(projection)
        .sort(sortOf(sort))
        .skip(skipped)
        .limit(limit)
        .lean<CustomerRecord[]>();
      return hint ? finding.hint(hint) : finding;
    });
  const place = placeProjection(sort);
  const row = { ...ROW_PROJECTION, ...SORT_PROJECTION };
  return {
    rows: async (from, limit, skipped) => {
      // From the beginning there is one range, and the database skips in it.
      if (!from) return find({}, row, limit, skipped);
      const read = (range: object) => find(range, row, limit + skipped);
      return (await readAfter(rangesFrom(from, sort), limit + skipped, read)).slice(skipped);
    },
    places: async (from, limit) => {
      const records = await readAfter(rangesFrom(from, sort), limit, (range) =>
        find(range, place, limit),
      );
      return records.map((record) => placeOf(record, sort));
    },
    ahead: aheadIn(
      orderOf(sort),
      async (range, skipped) => {
        const [record] = await find(range, place, 1, skipped);
        return record ? placeOf(record, sort) : null;
      },
      (range, limit) => Customer.countDocuments({ $and: [wanted, range] }).limit(limit),
    ),
    total: async (cap) => ({ counted: await countOf(query, cap) }),
  };
}

/**
 * Of all students a filter can leave few, and so can the question who entered them; those of a
 * counselor, and a person's own in the order of creation, are walked.
 */
async function areFew(query: ListQuery): Promise<boolean> {
  const { filters, id, sort } = query;
  const scope = listScopeOf(query);
  const isCreators = scope === 'creator' && orderOf(sort).path !== 'createdAt';
  const isFiltered = scope === 'all' && filters.size > 0;
  if (filters.has('tag') || !(isCreators || isFiltered)) return false;
  const all = await estimated('customers', () => Customer.estimatedDocumentCount());
  const few = Math.min(FEW, Math.floor(all / ONE_IN));
  if (few === 0) return false;
  return (await estimated(`few:${few}:${id}`, () => countOf(query, few))) < few;
}
