import { CACHE_KINDS, type CacheKind } from '#models/vocabulary';
import { rulesOf } from './kinds';
import { type CacheCounts, memoryOf } from './memory';

export interface KindStatistics extends CacheCounts {
  kind: CacheKind;
  ttlSeconds: number;
  entries: number;
  /** The part of all answers that needed no load; null before the first. */
  hitRate: number | null;
}

/** What the caches of this process did since it started. */
export function cacheStatistics(): KindStatistics[] {
  return CACHE_KINDS.map((kind) => {
    const { counts, size } = memoryOf(kind);
    const served = counts.hits + counts.sharedHits;
    const asked = served + counts.misses;
    return {
      kind,
      ttlSeconds: rulesOf(kind).ttl / 1_000,
      entries: size,
      ...counts,
      hitRate: asked === 0 ? null : served / asked,
    };
  });
}
