import type { Model, QueryFilter, SortOrder } from 'mongoose';
import { rowsAfter } from '#server/kernel/keyset';
import type { Wanted } from './bin';

/** One page of a collection's deleted records, last deleted first, and how many there are. */
export async function newestDeleted<T>(
  model: Model<T>,
  filter: QueryFilter<T>,
  path: 'deletedAt' | 'updatedAt',
  { after, skip, limit, cap }: Wanted,
): Promise<{ records: T[]; counted: number }> {
  const order: Record<string, SortOrder> = { [path]: -1, _id: -1 };
  const from = after ? rowsAfter(path, after.at, after.id, -1) : {};
  const [records, counted] = await Promise.all([
    model
      .find({ $and: [filter, from] } as QueryFilter<T>)
      .sort(order)
      .skip(skip)
      .limit(limit + 1)
      .lean<T[]>(),
    model.countDocuments(filter).limit(cap),
  ]);
  return { records, counted };
}
