import { LRUCache } from 'lru-cache';
import type { EntityType } from '#models/vocabulary';
import { once } from '#server/infra/once';

interface Entry {
  value: Promise<unknown>;
  /** The kind of record whose change makes the entry stale. */
  entityType: EntityType;
}

const entries = once('cache', () => new LRUCache<string, Entry>({ max: 5_000, ttl: 60_000 }));

/**
 * Gives a cached value, or loads it once for however many callers wait. A failed load is not kept.
 * @param key must carry everything the answer depends on, the actor's scope included
 * @param ttl milliseconds
 */
export function cached<T>(
  key: string,
  options: { entityType: EntityType; ttl: number },
  load: () => Promise<T>,
): Promise<T> {
  const known = entries.get(key);
  if (known) return known.value as Promise<T>;
  const value = load();
  const entry = { value, entityType: options.entityType };
  entries.set(key, entry, { ttl: options.ttl });
  value.catch(() => {
    if (entries.get(key) === entry) entries.delete(key);
  });
  return value;
}

/** Drops everything that depends on a kind of record. */
export function invalidate(entityType: EntityType): void {
  for (const [key, entry] of entries.entries()) {
    if (entry.entityType === entityType) entries.delete(key);
  }
}
