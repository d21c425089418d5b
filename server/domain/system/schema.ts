import { z } from 'zod';
import { CACHE_KINDS } from '#models/vocabulary';

export const kindStatistics = z.object({
  kind: z.enum(CACHE_KINDS),
  ttlSeconds: z.int(),
  entries: z.int(),
  hits: z.int().describe('Answered from the memory of this instance'),
  sharedHits: z.int().describe('Answered from Redis'),
  misses: z.int().describe('Loaded from the database'),
  hitRate: z.number().nullable().describe('Between 0 and 1; null before the first answer'),
  evictions: z.int().describe('Dropped for want of room'),
  invalidations: z.int().describe('How often a write emptied it'),
});
export type KindStatistics = z.output<typeof kindStatistics>;

export const cacheStatisticsOutput = z.object({
  /** Of the instance that answers: each has a memory of its own. */
  since: z.iso.datetime(),
  redis: z.enum(['off', 'connected', 'away']),
  kinds: z.array(kindStatistics),
});

export const clearCacheOutput = z.object({ cleared: z.array(z.enum(CACHE_KINDS)) });
