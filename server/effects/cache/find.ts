import type { z } from 'zod';
import { frozen } from './frozen';
import type { CacheKey } from './key';
import { rulesOf } from './kinds';
import { memoryOf } from './memory';
import { readShared, type SharedAnswer, writeShared } from './shared';
import { endTurn, takeTurn } from './turn';

export interface Wanted<S extends z.ZodType> {
  key: CacheKey;
  schema: S;
  load: () => Promise<z.input<S>>;
}

interface Found<T> {
  value: T;
  /** Milliseconds that it may still be believed. */
  ttl: number;
  bytes: number;
}

/** Finds in Redis, or loads, what this process does not have, and keeps it. */
export async function find<S extends z.ZodType>(wanted: Wanted<S>): Promise<z.output<S>> {
  const { key } = wanted;
  const memory = memoryOf(key.kind);
  const begun = memory.generation;
  const shared = await readShared(key);
  const found = believed(wanted, shared) ?? (await loadedInTurn(wanted, shared));
  memory.keep(key.text, found.value, { begun, ...found });
  return found.value;
}

/** Another version of the product may have stored it: what this one does not understand is a miss. */
function believed<S extends z.ZodType>(
  { key, schema }: Wanted<S>,
  shared: SharedAnswer | null,
): Found<z.output<S>> | null {
  if (!shared?.entry) return null;
  const { text, expiresAt } = shared.entry;
  const parsed = schema.safeParse(JSON.parse(text));
  if (!parsed.success) return null;
  memoryOf(key.kind).counts.sharedHits += 1;
  const ttl = Math.min(rulesOf(key.kind).ttl, expiresAt - Date.now());
  return { value: frozen(parsed.data), ttl, bytes: text.length };
}

async function loadedInTurn<S extends z.ZodType>(
  wanted: Wanted<S>,
  shared: SharedAnswer | null,
): Promise<Found<z.output<S>>> {
  if (!shared || !rulesOf(wanted.key.kind).slow) return loaded(wanted, shared);
  const { answer, mine } = await takeTurn(wanted.key, shared);
  try {
    return believed(wanted, answer) ?? (await loaded(wanted, answer));
  } finally {
    if (mine) await endTurn(wanted.key);
  }
}

/** Goes through JSON even when nobody else will read it: the answer is the same from everywhere. */
async function loaded<S extends z.ZodType>(
  { key, schema, load }: Wanted<S>,
  shared: SharedAnswer | null,
): Promise<Found<z.output<S>>> {
  const { ttl } = rulesOf(key.kind);
  memoryOf(key.kind).counts.misses += 1;
  const text = JSON.stringify(await load());
  const value = frozen(schema.parse(JSON.parse(text)));
  if (shared) await writeShared(key, text, { generation: shared.generation, ttl });
  return { value, ttl, bytes: text.length };
}
