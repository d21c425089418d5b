import type { QueryFilter, SortOrder } from 'mongoose';
import type { CustomerRecord } from '#models/customer-types';
import { type Cursor, cursorDate, decodeCursor, encodeCursor } from '#server/kernel/cursor';
import { rowsAfter } from '#server/kernel/keyset';
import type { CustomerSort } from './schema';

interface Order {
  path: 'createdAt' | 'updatedAt' | 'sortName' | 'followupOrder';
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

export function sortOf(sort: CustomerSort): Record<string, SortOrder> {
  const { path, direction } = ORDERS[sort];
  return { [path]: direction, _id: direction };
}

/** What a list reads besides its rows, to say where a page ended. */
export const SORT_PROJECTION = { sortName: 1, followupOrder: 1 } as const;

/** The rows after a cursor: a range on the sort field, so that the index is entered at that place. */
export function after(cursorText: string, sort: CustomerSort): QueryFilter<CustomerRecord> {
  const { path, direction } = ORDERS[sort];
  const cursor = decodeCursor(cursorText, sort);
  const at = path === 'sortName' ? String(cursor.value) : cursorDate(cursor);
  return rowsAfter(path, at, cursor.id, direction);
}

export function cursorAt(record: CustomerRecord, sort: CustomerSort): string {
  const value = record[ORDERS[sort].path];
  const cursor: Cursor = {
    sort,
    value: value instanceof Date ? value.toISOString() : value,
    id: record._id.toHexString(),
  };
  return encodeCursor(cursor);
}
