import { Redis } from 'ioredis';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cachedRow, storeRow } from '#scripts/testing/cache/cached-row';
import { type Instance, startInstance } from '#scripts/testing/cache/start-instance';
import { until } from '#scripts/testing/until';
import { useDatabase } from '#scripts/testing/use-database';
import { redisOfTests } from '#scripts/testing/use-redis';
import { connectRedis, redisState } from '#server/infra/redis';
import { redisNamespace } from '#server/infra/redis-namespace';
import { Audience, CacheKey, invalidate, invalidateEverywhere } from './cache';
import { memoryOf } from './cache/memory';
import { generationKey, readShared, writeShared } from './cache/shared';

const { uri } = useDatabase();
let other: Instance;
let redis: Redis;
const stops: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  const { url } = redisOfTests();
  redis = new Redis(url);
  stops.push(() => redis.quit(), connectRedis(url));
  other = await startInstance(uri, url);
  stops.push(() => other.stop());
  expect(await until(() => redisState() === 'connected')).toBe(true);
  expect(await until(async () => (await other.ask('redis')) === 'connected')).toBe(true);
  // The first question over a new connection makes what was there stale.
  await Promise.all([other.ask('row', 'settings', 'x'), other.ask('row', 'reports', 'x')]);
  await other.ask('row', 'universities', 'x');
});
afterAll(async () => {
  for (const stop of stops.reverse()) await stop();
});
beforeEach(() => invalidate('cache'));

const entries = () => redis.keys(`${redisNamespace()}:*:entry:*`);
const loadsOf = async (instance: Promise<{ loads: number }>) => (await instance).loads;

describe('what is cached in Redis', () => {
  test('is loaded by one instance and answers the other', async () => {
    await storeRow('shared', 'value');
    await cachedRow('universities', 'shared');
    const before = await loadsOf(other.ask('row', 'settings', 'x'));
    expect(await other.ask('row', 'universities', 'shared')).toEqual({
      value: 'value',
      loads: before,
    });
  });

  test('is stale on every instance after one announces a write, without the outbox', async () => {
    await storeRow('announced', 'old');
    expect((await other.ask('row', 'universities', 'announced')).value).toBe('old');
    await storeRow('announced', 'new');
    invalidateEverywhere(['university']);
    const isThere = async () =>
      (await other.ask('row', 'universities', 'announced')).value === 'new';
    expect(await until(isThere, 2_000)).toBe(true);
  });

  test('is never the end of a load that began before the write', async () => {
    await storeRow('early', 'old');
    const before = await other.ask('loads');
    const early = other.ask('row', 'settings', 'early', 500);
    expect(await until(async () => (await other.ask('loads')) > before)).toBe(true);
    await storeRow('early', 'new');
    // This process alone knows of the write: the other one stores what it has loaded.
    invalidate('setting');
    expect((await early).value).toBe('old');
    expect((await cachedRow('settings', 'early')).value).toBe('new');
  });

  test('of a shape that this version does not know is a miss, and no crash', async () => {
    await storeRow('shape', 'right');
    await cachedRow('universities', 'shape');
    for (const garbage of ['', '{', '42', '{"generation":1}']) {
      for (const key of await entries()) await redis.set(key, garbage);
      memoryOf('universities').drop();
      expect((await cachedRow('universities', 'shape')).value).toBe('right');
    }
    const key = new CacheKey('universities', Audience.everyone, 'shape');
    const generation = String(await redis.get(generationKey('universities')));
    await writeShared(key, '{"other":"shape"}', { generation, ttl: 60_000 });
    memoryOf('universities').drop();
    expect((await cachedRow('universities', 'shape')).value).toBe('right');
  });

  test('does not count once Redis has lost its generation, as a full one may', async () => {
    await storeRow('evicted', 'old');
    await cachedRow('universities', 'evicted');
    await redis.del(generationKey('universities'));
    const key = new CacheKey('universities', Audience.everyone, 'evicted');
    expect((await readShared(key))?.entry).toBeNull();
  });

  test('carries its age along: an answer from Redis does not begin a new life', async () => {
    await storeRow('aged', 'x');
    const key = new CacheKey('universities', Audience.everyone, 'aged');
    const generation = (await readShared(key))?.generation ?? '';
    await writeShared(key, '"short-lived"', { generation, ttl: 300 });
    expect((await cachedRow('universities', 'aged')).value).toBe('short-lived');
    const isOver = async () => (await cachedRow('universities', 'aged')).value === 'x';
    expect(await until(isOver, 2_000)).toBe(true);
  });

  test('keeps every key of a kind in one slot, and ends by itself', async () => {
    await storeRow('slot', 'x');
    await cachedRow('universities', 'slot');
    const [key = ''] = (await entries()).filter((each) => each.includes('slot'));
    expect(/\{(.*?)\}/.exec(key)?.[1]).toBe('universities');
    expect(/\{(.*?)\}/.exec(generationKey('universities'))?.[1]).toBe('universities');
    expect(await redis.pttl(key)).toBeGreaterThan(0);
  });
});

describe('a slow answer', () => {
  test('is loaded by one of two instances that are asked at once', async () => {
    await storeRow('report', 'heavy');
    const before = await loadsOf(other.ask('row', 'settings', 'x'));
    const mine = (await cachedRow('settings', 'x')).loads;
    const [here, there] = await Promise.all([
      cachedRow('reports', 'report', 400),
      other.ask('row', 'reports', 'report', 400),
    ]);
    expect([here.value, there.value]).toEqual(['heavy', 'heavy']);
    expect(here.loads - mine + there.loads - before).toBe(1);
  });
});
