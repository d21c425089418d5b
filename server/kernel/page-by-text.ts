import type { Model, QueryFilter } from 'mongoose';
import { decodeCursor, encodeCursor } from './cursor';
import { rangesAfter, readAfter } from './keyset';
import { paginationOf } from './page';

interface Wanted<T> {
  model: Model<T>;
  filter: QueryFilter<T>;
  /** A text field of every record; an index holds it and `_id` behind what the filter fixes. */
  path: keyof T & string;
  /** The name of the order, so that no cursor of another one is taken for its own. */
  sort: string;
  page: number;
  limit: number;
  cursor: string | undefined;
  /** One more than the largest total that is given exactly. */
  cap: number;
}

/** One page of records in the order of a text field, by page number or from a cursor. */
export async function pageByText<T extends { _id: { toHexString(): string } }>(wanted: Wanted<T>) {
  const { model, filter, path, sort, page, limit, cursor, cap } = wanted;
  const from = cursor ? decodeCursor(cursor, sort) : undefined;
  const ranges = from ? rangesAfter(path, { value: String(from.value), id: from.id }, 1) : [{}];
  const [found, total] = await Promise.all([
    readAfter(ranges, limit + 1, (range) =>
      model
        .find({ $and: [filter, range] } as QueryFilter<T>)
        .sort({ [path]: 1, _id: 1 })
        .skip(from ? 0 : (page - 1) * limit)
        .limit(limit + 1)
        .lean<T[]>(),
    ),
    from?.total ??
      model
        .countDocuments(filter)
        .limit(cap)
        .then((counted) => ({ counted })),
  ]);
  const records = found.slice(0, limit);
  const last = found.length > limit ? records.at(-1) : undefined;
  const nextCursor =
    last &&
    encodeCursor({ sort, value: String(last[path] ?? ''), id: last._id.toHexString(), total });
  return { records, pagination: paginationOf({ page, limit, ...total, cap, nextCursor }) };
}
