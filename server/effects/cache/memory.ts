import { LRUCache } from 'lru-cache';
import { CACHE_KINDS, type CacheKind } from '#models/vocabulary';
import { once } from '#server/infra/once';
import { rulesOf } from './kinds';

export interface CacheCounts {
  /** Answered from this process's memory, or by a load that somebody else was waiting for. */
  hits: number;
  /** Answered from Redis. */
  sharedHits: number;
  /** Loaded. */
  misses: number;
  /** Dropped for want of room. */
  evictions: number;
  /** How often a write emptied it. */
  invalidations: number;
}

interface Entry {
  value: unknown;
}

/** What one process keeps of one kind. */
export class Memory {
  readonly counts: CacheCounts = {
    hits: 0,
    sharedHits: 0,
    misses: 0,
    evictions: 0,
    invalidations: 0,
  };
  /** Goes up with every invalidation: what was begun under an older one is not stored. */
  generation = 0;
  /** Loads under way, for all who wait for them. */
  readonly loads = new Map<string, Promise<unknown>>();
  readonly #entries: LRUCache<string, Entry>;

  constructor(kind: CacheKind) {
    const { mostEntries, mostBytes } = rulesOf(kind);
    this.#entries = new LRUCache({
      max: mostEntries,
      maxSize: mostBytes,
      dispose: (_entry, _key, reason) => {
        if (reason === 'evict') this.counts.evictions += 1;
      },
    });
  }

  get size(): number {
    return this.#entries.size;
  }

  get(key: string): Entry | undefined {
    return this.#entries.get(key);
  }

  /** Keeps a value for `ttl` milliseconds, unless it was begun before the last invalidation. */
  keep(key: string, value: unknown, how: { begun: number; ttl: number; bytes: number }): void {
    if (how.begun !== this.generation || how.ttl < 1) return;
    this.#entries.set(key, { value }, { ttl: how.ttl, size: Math.max(1, how.bytes) });
  }

  /** From now on nothing that was read before this moment answers anybody. */
  drop(): void {
    if (this.#entries.size + this.loads.size > 0) this.counts.invalidations += 1;
    this.generation += 1;
    this.loads.clear();
    this.#entries.clear();
  }
}

const memories = once('cache', () => new Map(CACHE_KINDS.map((kind) => [kind, new Memory(kind)])));

export function memoryOf(kind: CacheKind): Memory {
  const memory = memories.get(kind);
  if (!memory) throw new Error(`there is no cache of ${kind}`);
  return memory;
}
