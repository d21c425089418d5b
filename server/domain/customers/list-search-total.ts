import type { Types } from 'mongoose';
import { Customer } from '#models/customer';
import type { Total } from '#server/kernel/page';
import { hinted } from './hinted';
import { isByTag } from './list-count';
import { countingIndex } from './list-index';
import { type ListQuery, wantedOf } from './list-query';
import { allTwins, countTwins, type Search, twinsAmong } from './search-twins';

/** After so many a count is left where it is, and says so. */
export const LOOKED_AT = 10_000;
const BATCH = 2_000;

/**
 * How many of a list's students a text finds.
 * @param isRarer fewer are found than the list wants: the fewer are walked
 */
export async function totalOf(
  query: ListQuery,
  search: Search,
  isRarer: boolean,
  cap: number,
): Promise<Total> {
  if (query.isWhole) return countTwins(search, cap, LOOKED_AT);
  if (isRarer) {
    return counted(await allTwins(search), cap, (ids) =>
      Customer.countDocuments({ $and: [{ _id: { $in: ids } }, wantedOf(query)] }).hint({ _id: 1 }),
    );
  }
  const customers = await hinted(countingIndex(query, await isByTag(query)), async (hint) => {
    const finding = Customer.find(wantedOf(query), { _id: 1 }).lean().batchSize(BATCH);
    return hint ? finding.hint(hint).cursor() : finding.cursor();
  });
  return counted(customers, cap, async (ids) => (await twinsAmong(search, ids)).length);
}

/** Asks in batches how many of those who are met count. */
async function counted(
  met: AsyncIterable<{ _id: Types.ObjectId }>,
  cap: number,
  count: (ids: Types.ObjectId[]) => Promise<number>,
): Promise<Total> {
  let total = 0;
  let seen = 0;
  let ids: Types.ObjectId[] = [];
  for await (const { _id } of met) {
    ids.push(_id);
    seen += 1;
    if (ids.length < BATCH) continue;
    total += await count(ids);
    ids = [];
    if (total >= cap) return { counted: cap };
    if (seen >= LOOKED_AT) return { counted: total, stopped: true };
  }
  total += ids.length > 0 ? await count(ids) : 0;
  return { counted: Math.min(total, cap) };
}
