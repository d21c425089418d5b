import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { CACHE_KINDS, type CacheKind } from '#models/vocabulary';
import { once } from '#server/infra/once';
import { askRedis, onRedisMessage } from '#server/infra/redis';
import { redisNamespace } from '#server/infra/redis-namespace';

/** Tells this process's own announcements from those of the others. */
const self = once('cache.self', () => ({ id: randomUUID() }));

const messageSchema = z.object({ from: z.string(), kinds: z.array(z.enum(CACHE_KINDS)) });

const channel = () => `${redisNamespace()}:cache`;

/** Tells the other instances that these kinds are stale; who misses it hears of it from the outbox. */
export async function announce(kinds: readonly CacheKind[]): Promise<void> {
  const text = JSON.stringify({ from: self.id, kinds });
  await askRedis((redis) => redis.publish(channel(), text));
}

export function onAnnouncement(
  listener: (kinds: readonly CacheKind[]) => void,
): () => Promise<void> {
  return onRedisMessage(channel(), (text) => {
    const message = messageOf(text);
    if (message && message.from !== self.id) listener(message.kinds);
  });
}

/** Null for what an instance of another version may say. */
function messageOf(text: string) {
  try {
    return messageSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
