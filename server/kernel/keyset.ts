import mongoose from 'mongoose';

/**
 * The rows that come after one, in an order on `path` with `_id` as the tie-break: a range on the
 * sort field first, so that an index is entered at that place.
 */
export function rowsAfter(path: string, at: Date | string, id: string, direction: 1 | -1) {
  const beyond = direction === 1 ? '$gt' : '$lt';
  return {
    [path]: { [direction === 1 ? '$gte' : '$lte']: at },
    $or: [{ [path]: { [beyond]: at } }, { _id: { [beyond]: new mongoose.Types.ObjectId(id) } }],
  };
}
