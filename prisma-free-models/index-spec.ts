import type { mongo } from 'mongoose';

export type IndexKey = Record<string, 1 | -1>;

/** An index with the query it serves: a query that has none is a collection scan. */
export interface IndexSpec {
  collection: string;
  key: IndexKey;
  options?: mongo.CreateIndexesOptions;
  serves: string;
}

export function index(
  collection: string,
  key: IndexKey,
  serves: string,
  options?: mongo.CreateIndexesOptions,
): IndexSpec {
  return { collection, key, serves, ...(options ? { options } : {}) };
}
