import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { CACHE_KINDS, type CacheKind } from '#models/vocabulary';
import { once } from '#server/infra/once';
import { askRedis, onRedisLost } from '#server/infra/redis';
import { redisNamespace } from '#server/infra/redis-namespace';
import type { CacheKey } from './key';

/**
 * The layer in Redis. Every kind has a generation there, a random word that each invalidation
 * replaces. An entry carries the generation under which its load began and counts only while that is
 * still the current one, so a load that began too early is never believed, wherever it ends.
 */
const entrySchema = z.object({ generation: z.string(), expiresAt: z.number(), text: z.string() });

export interface SharedAnswer {
  /** Under which a load that begins now is to be stored. */
  generation: string;
  /** The answer as JSON text, and when it stops to count. */
  entry: { text: string; expiresAt: number } | null;
}

interface Debt {
  /** The last attempt, which may be under way. */
  raising: Promise<string | null> | null;
}

/**
 * Kinds whose generation this process has still to raise: those that it could not raise, and, on a new
 * connection, all. Until then what Redis holds of them is not believed.
 */
const owed = once('cache.owed', () => {
  const kinds = new Map<CacheKind, Debt>();
  const all = () => {
    for (const kind of CACHE_KINDS) kinds.set(kind, { raising: null });
  };
  all();
  onRedisLost(all);
  return kinds;
});

/** The braces keep all keys of a kind in one slot of a Redis Cluster. */
export const sharedKey = (kind: CacheKind, rest: string) =>
  `${redisNamespace()}:cache:{${kind}}:${rest}`;

export const generationKey = (kind: CacheKind) => sharedKey(kind, 'generation');
const entryKey = (key: CacheKey) => sharedKey(key.kind, `entry:${key.text}`);

/** What Redis knows of a key; null when it cannot be asked or believed. */
export async function readShared(key: CacheKey): Promise<SharedAnswer | null> {
  if (owed.has(key.kind)) return raised(key.kind);
  const found = await askRedis((redis) => redis.mget(generationKey(key.kind), entryKey(key)));
  if (!found) return null;
  const [generation, text] = found;
  // Redis has lost it, as a full one may.
  if (!generation) return raised(key.kind);
  const entry = text ? parsed(text) : null;
  return { generation, entry: entry?.generation === generation ? entry : null };
}

/** @param generation what `readShared` said when the load of this JSON text began */
export async function writeShared(
  key: CacheKey,
  text: string,
  { generation, ttl }: { generation: string; ttl: number },
): Promise<void> {
  const entry = JSON.stringify({ generation, expiresAt: Date.now() + ttl, text });
  await askRedis((redis) => redis.set(entryKey(key), entry, 'PX', ttl));
}

/**
 * Makes everything of a kind in Redis stale. In order on the one connection: what this process reads
 * afterwards is not older. @returns the new generation, or null when Redis did not take it
 */
export function raiseGeneration(kind: CacheKind): Promise<string | null> {
  const debt: Debt = { raising: null };
  owed.set(kind, debt);
  const generation = randomUUID();
  const raising = askRedis((redis) => redis.set(generationKey(kind), generation)).then((done) => {
    if (!done) return null;
    if (owed.get(kind) === debt) owed.delete(kind);
    return generation;
  });
  debt.raising = raising;
  return raising;
}

/** However many ask meanwhile, one generation serves them: their loads begin after it was asked for. */
async function raised(kind: CacheKind): Promise<SharedAnswer | null> {
  const generation = (await owed.get(kind)?.raising) ?? (await raiseGeneration(kind));
  return generation === null ? null : { generation, entry: null };
}

function parsed(text: string) {
  try {
    return entrySchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
