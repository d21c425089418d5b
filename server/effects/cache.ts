import type { z } from 'zod';
import { CACHE_KINDS, type CacheKind, type EntityType } from '#models/vocabulary';
import { announce, onAnnouncement } from './cache/announce';
import { find, type Wanted } from './cache/find';
import type { CacheKey } from './cache/key';
import { kindsStaleAfter } from './cache/kinds';
import { memoryOf } from './cache/memory';
import { raiseGeneration } from './cache/shared';

export { Audience, CacheKey } from './cache/key';

/**
 * Gives a cached answer: from this process, else from Redis, else loaded once for however many
 * callers wait. A failed load is not kept. The answer is frozen: others have it too.
 * @param schema what the answer must be, wherever it comes from; it must survive JSON
 */
export function cached<S extends z.ZodType>(
  key: CacheKey,
  schema: S,
  load: Wanted<S>['load'],
): Promise<z.output<S>> {
  const memory = memoryOf(key.kind);
  const known = memory.get(key.text);
  if (known) {
    memory.counts.hits += 1;
    return Promise.resolve(parsedBefore<S>(known.value));
  }
  const underWay = memory.loads.get(key.text);
  if (underWay) {
    memory.counts.hits += 1;
    return underWay.then(parsedBefore<S>);
  }
  const answer = find({ key, schema, load }).finally(() => {
    if (memory.loads.get(key.text) === answer) memory.loads.delete(key.text);
  });
  memory.loads.set(key.text, answer);
  return answer;
}

/** Nothing gets under a key but what `find` parsed, and every key has one caller with one schema. */
function parsedBefore<S extends z.ZodType>(value: unknown): z.output<S> {
  return value as z.output<S>;
}

/** Makes stale, in this process and in Redis, what depends on these kinds of record. */
export function invalidate(...types: EntityType[]): void {
  drop(kindsStaleAfter(types));
}

/** The same, and tells the other instances; for the one that wrote. */
export function invalidateEverywhere(types: Iterable<EntityType>): void {
  const kinds = kindsStaleAfter(types);
  if (kinds.length === 0) return;
  drop(kinds);
  void announce(kinds);
}

/** Hears what the other instances announce. Returns the function that stops listening. */
export function followAnnouncements(): () => Promise<void> {
  // Who announced it has raised the generation in Redis before.
  return onAnnouncement((kinds) => {
    for (const kind of kinds) memoryOf(kind).drop();
  });
}

/** After a stretch in which invalidations may have been missed. */
export function invalidateAll(): void {
  drop(CACHE_KINDS);
}

function drop(kinds: readonly CacheKind[]): void {
  for (const kind of kinds) {
    memoryOf(kind).drop();
    void raiseGeneration(kind);
  }
}
