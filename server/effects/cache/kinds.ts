import { CACHE_KINDS, type CacheKind, type EntityType } from '#models/vocabulary';

const MINUTE = 60_000;

interface CacheKindRules {
  /** Milliseconds that an answer may be believed. */
  ttl: number;
  /** The kinds of record whose change makes every answer of this kind stale. */
  staleWhen: readonly EntityType[];
  /** Entries and bytes that one process keeps at most. */
  mostEntries: number;
  mostBytes: number;
  /** Worth making other instances wait for the one that loads; see docs/cache.md for the figure. */
  slow?: true;
}

const MEGABYTE = 1_024 * 1_024;

/** Everything that is cached, how long, and what makes it stale. */
const RULES: Record<CacheKind, CacheKindRules> = {
  settings: {
    ttl: 5 * MINUTE,
    staleWhen: ['setting'],
    mostEntries: 100,
    mostBytes: 4 * MEGABYTE,
  },
  users: {
    ttl: 10 * MINUTE,
    staleWhen: ['profile'],
    mostEntries: 5_000,
    mostBytes: 8 * MEGABYTE,
  },
  reports: {
    ttl: 15 * MINUTE,
    staleWhen: ['customer', 'followup'],
    mostEntries: 500,
    mostBytes: 16 * MEGABYTE,
    slow: true,
  },
  universities: {
    ttl: 60 * MINUTE,
    staleWhen: ['university', 'programme', 'intake'],
    mostEntries: 1_000,
    mostBytes: 16 * MEGABYTE,
  },
};

export function rulesOf(kind: CacheKind): CacheKindRules {
  return RULES[kind];
}

/** The kinds that a write to one of these records makes stale; clearing the cache, all of them. */
export function kindsStaleAfter(types: Iterable<EntityType>): CacheKind[] {
  const changed = new Set(types);
  if (changed.has('cache')) return [...CACHE_KINDS];
  return CACHE_KINDS.filter((kind) =>
    rulesOf(kind).staleWhen.some((entityType) => changed.has(entityType)),
  );
}
