import type { SortOrder } from 'mongoose';
import type { CustomerRecord } from '#models/customer-types';
import type { ListOrder } from '#models/list-indexes';
import { type Cursor, cursorDate, decodeCursor, encodeCursor } from '#server/kernel/cursor';
import { type KeysetPlace, rangesAfter } from '#server/kernel/keyset';
import type { Total } from '#server/kernel/page';
import type { CustomerSort } from './schema';

interface Order {
  path: ListOrder;
  direction: 1 | -1;
}

/** Each sort with the field it walks; `_id` breaks ties in the same direction. */
const ORDERS: Record<CustomerSort, Order> = {
  '-createdAt': { path: 'createdAt', direction: -1 },
  createdAt: { path: 'createdAt', direction: 1 },
  '-updatedAt': { path: 'updatedAt', direction: -1 },
  customerName: { path: 'sortName', direction: 1 },
  nextFollowupAt: { path: 'followupOrder', direction: 1 },
};

export const orderOf = (sort: CustomerSort): Order => ORDERS[sort];

export function sortOf(sort: CustomerSort): Record<string, SortOrder> {
  const { path, direction } = ORDERS[sort];
  return { [path]: direction, _id: direction };
}

/** What a list reads besides its rows, to say where a page ended. */
export const SORT_PROJECTION = { sortName: 1, followupOrder: 1 } as const;

export type Place = KeysetPlace;

/** What `placeOf` reads, and nothing besides: an index gives it without the record. */
export const placeProjection = (sort: CustomerSort) => ({ [ORDERS[sort].path]: 1 });

export function placeOf(record: CustomerRecord, sort: CustomerSort): Place {
  return { value: record[ORDERS[sort].path], id: record._id.toHexString() };
}

/** The ranges of the sort field that hold the rows after a place; everything from the beginning. */
export function rangesFrom(place: Place | null, sort: CustomerSort): readonly object[] {
  const { path, direction } = ORDERS[sort];
  return place ? rangesAfter(path, place, direction) : [{}];
}

export interface Start extends Place {
  total: Total | undefined;
}

/** @throws AppError VALIDATION_ERROR for a cursor of another list */
export function startAt(cursorText: string, sort: CustomerSort): Start {
  const cursor = decodeCursor(cursorText, sort);
  const value = ORDERS[sort].path === 'sortName' ? String(cursor.value) : cursorDate(cursor);
  return { value, id: cursor.id, total: cursor.total };
}

export function cursorAt({ value, id }: Place, sort: CustomerSort, total: Total): string {
  const cursor: Cursor = {
    ...{ sort, id, total },
    value: value instanceof Date ? value.toISOString() : value,
  };
  return encodeCursor(cursor);
}
