import mongoose from 'mongoose';

/** Where a row stands in an order on a field, with `_id` as the tie-break. */
export interface KeysetPlace {
  value: Date | string;
  id: string;
}

/**
 * The rows after a place, as the rest of those alike in the sort field and those beyond it. Each is one
 * range of an index that ends in the field and `_id`, so that it costs the same however many rows are
 * alike; as one condition they would be walked from the first of these.
 */
export function rangesAfter(path: string, { value, id }: KeysetPlace, direction: 1 | -1) {
  const beyond = direction === 1 ? '$gt' : '$lt';
  const alike = { [path]: value, _id: { [beyond]: new mongoose.Types.ObjectId(id) } };
  return [alike, { [path]: { [beyond]: value } }] as const;
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

/** The rows after a place as one condition, for lists that are short enough to walk those alike. */
export function rowsAfter(path: string, at: Date | string, id: string, direction: 1 | -1) {
  const beyond = direction === 1 ? '$gt' : '$lt';
  return {
    [path]: { [direction === 1 ? '$gte' : '$lte']: at },
    $or: [{ [path]: { [beyond]: at } }, { _id: { [beyond]: new mongoose.Types.ObjectId(id) } }],
  };
}
