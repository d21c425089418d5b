import type { Model, QueryFilter, Types } from 'mongoose';
import { cursorDate } from '#server/kernel/cursor';
import { readPage } from '#server/kernel/read-page';
import type { Wanted } from './bin';

/** One page of a collection's deleted records, last deleted first. */
export function newestDeleted<T extends { _id: Types.ObjectId }>(
  model: Model<T>,
  filter: QueryFilter<T>,
  path: keyof T & ('deletedAt' | 'updatedAt'),
  { kind, asked }: Wanted,
) {
  const order = { name: kind, path, direction: -1, valueIn: cursorDate } as const;
  return readPage(model, filter, order, asked);
}
