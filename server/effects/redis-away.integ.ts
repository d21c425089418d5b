import { afterAll, beforeAll, expect, test } from 'vitest';
import { cachedRow, storeRow } from '#scripts/testing/cache/cached-row';
import { type Instance, startInstance } from '#scripts/testing/cache/start-instance';
import { type RedisServer, startRedisServer } from '#scripts/testing/redis/redis-server';
import { until } from '#scripts/testing/until';
import { useDatabase } from '#scripts/testing/use-database';
import { redisOfTests } from '#scripts/testing/use-redis';
import { connectRedis, redisState } from '#server/infra/redis';
import { Audience, CacheKey, invalidate } from './cache';
import { memoryOf } from './cache/memory';
import { readShared } from './cache/shared';

const { uri } = useDatabase();
/** What a request may lose, at most, because Redis is not well. */
const LONGEST_WAIT = 1_000;

let server: RedisServer;
let other: Instance;
const stops: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  const { program } = redisOfTests();
  server = await startRedisServer(program);
  stops.push(() => server.stop(), connectRedis(server.url));
  other = await startInstance(uri, server.url);
  stops.push(() => other.stop());
  expect(await bothAre('connected')).toBe(true);
});
afterAll(async () => {
  for (const stop of stops.reverse()) await stop();
});

const bothAre = (state: string) =>
  until(async () => redisState() === state && (await other.ask('redis')) === state);

async function timed<T>(work: () => Promise<T>): Promise<T> {
  const began = Date.now();
  const result = await work();
  expect(Date.now() - began).toBeLessThan(LONGEST_WAIT);
  return result;
}

test('a write that Redis missed is not undone by what Redis still holds when it is back', async () => {
  await storeRow('missed', 'old');
  await cachedRow('universities', 'missed');
  expect((await other.ask('row', 'universities', 'missed')).value).toBe('old');
  server.freeze();
  const isAway = async () => {
    await timed(() => readShared(new CacheKey('universities', Audience.everyone, 'x')));
    return redisState() === 'away';
  };
  expect(await until(isAway)).toBe(true);
  await storeRow('missed', 'new');
  invalidate('university');
  expect((await timed(() => cachedRow('universities', 'missed'))).value).toBe('new');
  server.thaw();
  expect(await until(() => redisState() === 'connected')).toBe(true);
  memoryOf('universities').drop();
  expect((await cachedRow('universities', 'missed')).value).toBe('new');
});

test('killed in the middle of use it delays nobody, and is shared again when it is back', async () => {
  await storeRow('killed', 'value');
  const ask = (name: string) =>
    Array.from({ length: 30 }, (_, at) => timed(() => cachedRow('universities', `${name}.${at}`)));
  await Promise.all([...ask('killed'), server.stop()]);
  await Promise.all(ask('late'));
  expect((await timed(() => cachedRow('reports', 'killed'))).value).toBe('value');
  expect((await timed(() => other.ask('row', 'reports', 'killed'))).value).toBe('value');

  const port = Number(new URL(server.url).port);
  server = await startRedisServer(redisOfTests().program, { port });
  expect(await bothAre('connected')).toBe(true);
  await other.ask('row', 'universities', 'first question');
  await cachedRow('universities', 'back');
  const { loads } = await other.ask('row', 'universities', 'first question');
  expect((await other.ask('row', 'universities', 'back')).loads).toBe(loads);
});
