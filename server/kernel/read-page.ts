import type { Model, QueryFilter, SortOrder, Types } from 'mongoose';
import { type Cursor, decodeCursor, encodeCursor } from './cursor';
import { rangesAfter, readAfter } from './keyset';
import { paginationOf } from './page';

/** A list is counted so far unless it says otherwise; a longer one is said to be longer. */
const TOTAL_CAP = 1_001;

/** The order of a list on one field. An index holds it, with `_id` as the tie-break. */
interface Order<T> {
  /** In every cursor of the list: another list refuses it. */
  name: string;
  path: keyof T & string;
  direction: 1 | -1;
  /** The field's value in a cursor, as the database holds it. */
  valueIn(cursor: Cursor): Date | string;
  /** One more than the largest total that is given exactly. */
  cap?: number;
}

interface Asked {
  page: number;
  limit: number;
  cursor?: string | undefined;
}

/**
 * One page of a collection, and where it stands.
 * @throws AppError VALIDATION_ERROR for a cursor that is not of this list
 */
export async function readPage<T extends { _id: Types.ObjectId }>(
  model: Model<T>,
  wanted: QueryFilter<T>,
  order: Order<T>,
  { page, limit, cursor }: Asked,
) {
  const { cap = TOTAL_CAP } = order;
  const ranges = cursor ? rangesOf(order, cursor) : [{}];
  const sort: Record<string, SortOrder> = { [order.path]: order.direction, _id: order.direction };
  const read = (range: object) =>
    model
      .find({ $and: [wanted, range] } as QueryFilter<T>)
      .sort(sort)
      .skip(cursor ? 0 : (page - 1) * limit)
      .limit(limit + 1)
      .lean<T[]>();
  const [found, counted] = await Promise.all([
    readAfter(ranges, limit + 1, read),
    model.countDocuments(wanted).limit(cap),
  ]);
  const rows = found.slice(0, limit);
  const last = found.length > limit ? rows.at(-1) : undefined;
  const nextCursor = last && cursorAt(order, last);
  return { rows, pagination: paginationOf({ page, limit, counted, cap, nextCursor }) };
}

function rangesOf<T>({ name, path, direction, valueIn }: Order<T>, text: string) {
  const cursor = decodeCursor(text, name);
  return rangesAfter(path, { value: valueIn(cursor), id: cursor.id }, direction);
}

/** None after a row without a value, which stands in no range: such pages are turned by number. */
function cursorAt<T extends { _id: Types.ObjectId }>(
  { name, path }: Order<T>,
  row: T,
): string | undefined {
  const { [path]: value, _id } = row;
  if (value === null || value === undefined) return undefined;
  const text = value instanceof Date ? value.toISOString() : String(value);
  return encodeCursor({ sort: name, value: text, id: _id.toHexString() });
}
