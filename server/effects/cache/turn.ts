import { setTimeout as pause } from 'node:timers/promises';
import { askRedis } from '#server/infra/redis';
import type { CacheKey } from './key';
import { readShared, type SharedAnswer, sharedKey } from './shared';

/** Longer than a slow load takes; one whose process has died holds up nobody for longer. */
const TURN_MS = 10_000;
const LONGEST_WAIT_MS = 5_000;
const LOOK_EVERY_MS = 50;

const turnKey = (key: CacheKey) => sharedKey(key.kind, `turn:${key.text}`);

/**
 * Lets one instance load a slow answer while the others wait for it, as long as Redis is there.
 * @returns what Redis knows by then; without an entry the caller loads
 */
export async function takeTurn(
  key: CacheKey,
  known: SharedAnswer,
): Promise<{ answer: SharedAnswer; mine: boolean }> {
  const until = Date.now() + LONGEST_WAIT_MS;
  let answer: SharedAnswer | null = known;
  while (answer && !answer.entry && Date.now() < until) {
    const mine = await askRedis((redis) => redis.set(turnKey(key), '1', 'PX', TURN_MS, 'NX'));
    if (!mine) await pause(LOOK_EVERY_MS);
    // Whoever had the turn before may have stored the answer a moment ago.
    answer = await readShared(key);
    if (mine) return { answer: answer ?? known, mine: true };
  }
  return { answer: answer ?? known, mine: false };
}

export async function endTurn(key: CacheKey): Promise<void> {
  await askRedis((redis) => redis.del(turnKey(key)));
}
