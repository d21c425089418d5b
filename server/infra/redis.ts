import { EventEmitter } from 'node:events';
import { Redis, type RedisOptions } from 'ioredis';
import { logger } from './logger';
import { once } from './once';

/** `off`: none is configured. `away`: one is, and does not answer; everything works without it. */
export type RedisState = 'off' | 'connected' | 'away';

/** A cache that answers later than its database is worth nothing: short, and nothing ever queues. */
const OPTIONS: RedisOptions = {
  connectTimeout: 1_000,
  commandTimeout: 300,
  enableOfflineQueue: false,
  autoResendUnfulfilledCommands: false,
  maxRetriesPerRequest: 0,
  keepAlive: 10_000,
  retryStrategy: (attempt) => Math.min(50 * 2 ** Math.min(attempt, 6), 2_000),
  // After a failover the old primary still answers, and takes no writes.
  reconnectOnError: ({ message }) => message.startsWith('READONLY'),
};

interface Link {
  client: Redis | null;
  subscriber: Redis | null;
  events: EventEmitter;
}

const link = once<Link>('redis', () => ({
  client: null,
  subscriber: null,
  events: new EventEmitter().setMaxListeners(0),
}));

/** Connects in the background; the product never waits for Redis. Returns the function that ends it. */
export function connectRedis(url: string): () => Promise<void> {
  const client = new Redis(url, OPTIONS);
  const subscriber = new Redis(url, { ...OPTIONS, enableReadyCheck: false });
  Object.assign(link, { client, subscriber });
  link.events.emit('lost');
  tellChanges(client, new URL(url).host);
  client.on('close', () => link.events.emit('lost'));
  subscriber.on('ready', subscribe);
  subscriber.on('message', (channel, text) => link.events.emit(`message:${channel}`, text));
  // The client tells what happens to both; without a listener the error would end the process.
  subscriber.on('error', () => undefined);
  return async () => {
    Object.assign(link, { client: null, subscriber: null });
    client.disconnect();
    subscriber.disconnect();
  };
}

export function redisState(): RedisState {
  if (!link.client) return 'off';
  return link.client.status === 'ready' ? 'connected' : 'away';
}

/**
 * Asks Redis for something that can be done without.
 * @returns null when Redis is off, away, late or refuses
 */
export async function askRedis<T>(ask: (client: Redis) => Promise<T>): Promise<T | null> {
  const { client } = link;
  if (client?.status !== 'ready') return null;
  try {
    return await ask(client);
  } catch (error) {
    // It accepts connections and answers nothing: those who come next shall not wait for it too.
    const late = error instanceof Error && error.message === 'Command timed out';
    if (late && client.status === 'ready') client.disconnect(true);
    return null;
  }
}

/** Calls the listener when a connection ends: what is found over the next one may be older. */
export function onRedisLost(listener: () => void): void {
  link.events.on('lost', listener);
}

/** Hears what any instance publishes on a channel, as long as Redis is there. */
export function onRedisMessage(
  channel: string,
  listener: (text: string) => void,
): () => Promise<void> {
  const name = `message:${channel}`;
  link.events.on(name, listener);
  subscribe();
  return async () => {
    link.events.off(name, listener);
  };
}

function subscribe(): void {
  const { subscriber, events } = link;
  if (subscriber?.status !== 'ready') return;
  const channels = events
    .eventNames()
    .map(String)
    .filter((name) => name.startsWith('message:'))
    .map((name) => name.slice('message:'.length));
  if (channels.length > 0) subscriber.subscribe(...channels).catch(() => undefined);
}

/** One line for each change; never the address as it was given, which may hold a password. */
function tellChanges(client: Redis, host: string): void {
  let answers: boolean | undefined;
  let cause: string | undefined;
  client.on('error', (error: Error) => {
    cause = error.message;
  });
  client.on('ready', () => {
    if (answers !== true) logger.info('Redis answers', { host });
    answers = true;
    cause = undefined;
  });
  client.on('close', () => {
    if (link.client === client && answers !== false) {
      logger.warn('Redis is away; everything goes on without it', { host, cause });
    }
    answers = false;
  });
}
