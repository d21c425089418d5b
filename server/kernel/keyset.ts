import mongoose from 'mongoose';

/** Where a row stands in an order on a field, with `_id` as the tie-break or as the field itself. */
export interface KeysetPlace {
  value: Date | string;
  id: string;
}

/**
 * The rows after a place, as the rest of those alike in the sort field and those beyond it. Each is one
 * range of an index that ends in the field and `_id`, so that it costs the same however many rows are
 * alike; as one condition they would be walked from the first of these.
 */
export function rangesAfter(
  path: string,
  { value, id }: KeysetPlace,
  direction: 1 | -1,
): readonly object[] {
  const beyond = direction === 1 ? '$gt' : '$lt';
  const later = { _id: { [beyond]: new mongoose.Types.ObjectId(id) } };
  return path === '_id' ? [later] : [{ [path]: value, ...later }, { [path]: { [beyond]: value } }];
}

/** Reads the next rows after a place, or from the beginning. */
export async function readAfter<T>(
  ranges: readonly object[],
  limit: number,
  read: (range: object) => PromiseLike<T[]>,
): Promise<T[]> {
  const rows = await Promise.all(ranges.map(read));
  return rows.flat().slice(0, limit);
}
