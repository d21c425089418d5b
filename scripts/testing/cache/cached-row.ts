import { setTimeout as pause } from 'node:timers/promises';
import mongoose from 'mongoose';
import { z } from 'zod';
import type { CacheKind } from '#models/vocabulary';
import { Audience, CacheKey, cached } from '#server/effects/cache';

let loads = 0;

/** How many loads of this process have read their row. */
export const loadsBegun = () => loads;

const rows = () => mongoose.connection.collection<{ name: string; value: string }>('rows');

/**
 * The value of one row by way of the cache, and how many loads this process has done by then.
 * @param loadMs how long a load takes after it has read
 */
export async function cachedRow(kind: CacheKind, name: string, loadMs = 0) {
  const value = await cached(new CacheKey(kind, Audience.everyone, name), z.string(), async () => {
    const row = await rows().findOne({ name });
    loads += 1;
    await pause(loadMs);
    return String(row?.value);
  });
  return { value, loads };
}

/** Behind the product's back: nothing is told of it. */
export async function storeRow(name: string, value: string): Promise<void> {
  await rows().updateOne({ name }, { $set: { value } }, { upsert: true });
}
