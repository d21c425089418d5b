import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createIndexes } from '#models/indexes';
import { Profile } from '#models/profile';
import { Setting } from '#models/setting';
import { ROLES } from '#models/vocabulary';
import { cachedRow, storeRow } from '#scripts/testing/cache/cached-row';
import { type Instance, startInstance } from '#scripts/testing/cache/start-instance';
import { contextOf } from '#scripts/testing/context-of';
import { addPerson, PASSWORD } from '#scripts/testing/people';
import { until } from '#scripts/testing/until';
import { useDatabase } from '#scripts/testing/use-database';
import { redisOfTests } from '#scripts/testing/use-redis';
import { signIn } from '#server/domain/auth';
import { clearCache } from '#server/domain/system';
import { followAnnouncements, invalidate } from '#server/effects/cache';
import { followOutbox } from '#server/effects/live';
import { connectRedis, redisState } from '#server/infra/redis';
import { command } from '#server/kernel/command';
import { systemContext } from '#server/kernel/context';

const { uri } = useDatabase();
beforeAll(async () => void (await createIndexes()));

/** What was promised: a change is in force on every instance within so many milliseconds. */
const PROMISED = 2_000;

const system = systemContext('test');
const done = z.object({});

const event = (entityType: 'setting' | 'profile', entityId: string) => {
  return { topic: 'test', entityType, entityId, agentIds: [], createdBy: null };
};
const audit = (entityType: 'setting' | 'profile', entityId: string) => {
  return { action: 'UPDATE', entityType, entityId, description: 'a test' } as const;
};

/** The smallest commands that write what the caches depend on. */
const setIdleMinutes = command({
  name: 'test.setIdleMinutes',
  permission: 'settings.manage',
  input: z.strictObject({ idleMinutes: z.int() }),
  output: done,
  async run({ input: { idleMinutes }, session }) {
    const key = 'security.session';
    const value = { idleMinutes, absoluteHours: 12 };
    await Setting.updateOne(
      { key },
      { $set: { value }, $setOnInsert: { category: 'security' } },
      { session, upsert: true },
    );
    return { data: {}, audit: [audit('setting', key)], events: [event('setting', key)] };
  },
});

const setRole = command({
  name: 'test.setRole',
  permission: 'users.manage',
  input: z.strictObject({ id: z.string(), role: z.enum(ROLES) }),
  output: done,
  async run({ input: { id, role }, session }) {
    await Profile.updateOne({ _id: id }, { $set: { role } }, { session });
    return { data: {}, audit: [audit('profile', id)], events: [event('profile', id)] };
  },
});

async function tokenOf(email: string): Promise<string> {
  let token = '';
  const set = (given: string) => {
    token = given;
  };
  const credentials = { set, clear: () => undefined };
  const nobody = { ...contextOf('agent'), actor: null, credentials };
  await signIn(nobody, { email, password: PASSWORD });
  return token;
}

describe.each([
  { how: 'with Redis', redis: true },
  { how: 'without Redis', redis: false },
])('two instances $how', ({ redis }) => {
  let other: Instance;
  const stops: (() => Promise<unknown>)[] = [];

  beforeAll(async () => {
    const url = redis ? redisOfTests().url : undefined;
    if (url) stops.push(connectRedis(url));
    stops.push(followAnnouncements(), followOutbox());
    other = await startInstance(uri, url);
    stops.push(() => other.stop());
    const state = redis ? 'connected' : 'off';
    expect(await until(() => redisState() === state)).toBe(true);
    expect(await until(async () => (await other.ask('redis')) === state)).toBe(true);
    // Both streams stand once each has heard of a write.
    expect(await until(streamsStand)).toBe(true);
  });
  afterAll(async () => {
    for (const stop of stops.reverse()) await stop();
  });
  beforeEach(() => invalidate('cache'));

  async function streamsStand() {
    const idleMinutes = 20 + Math.floor(Math.random() * 1_000);
    await setIdleMinutes(system, { idleMinutes });
    return until(async () => (await other.ask('session')).idleMinutes === idleMinutes, 500);
  }

  test('a setting changed on one is in force on the other within two seconds', async () => {
    await setIdleMinutes(system, { idleMinutes: 30 });
    expect(await until(async () => (await other.ask('session')).idleMinutes === 30)).toBe(true);
    await setIdleMinutes(system, { idleMinutes: 45 });
    const isThere = async () => (await other.ask('session')).idleMinutes === 45;
    expect(await until(isThere, PROMISED)).toBe(true);
  });

  test('a role changed on one is in force on the other within two seconds', async () => {
    const person = await addPerson('admin');
    const token = await tokenOf(person.profile.email);
    expect(await other.ask('role', token)).toBe('admin');
    await setRole(system, { id: person.id, role: 'agent' });
    const isThere = async () => (await other.ask('role', token)) === 'agent';
    expect(await until(isThere, PROMISED)).toBe(true);
  });

  test('a load that began on one before a write on the other is not kept after it', async () => {
    await storeRow('race', 'old');
    const before = await other.ask('loads');
    const slow = other.ask('row', 'settings', 'race', 700);
    expect(await until(async () => (await other.ask('loads')) > before)).toBe(true);
    await storeRow('race', 'new');
    await setIdleMinutes(system, { idleMinutes: 60 });
    expect((await slow).value).toBe('old');
    expect((await cachedRow('settings', 'race')).value).toBe('new');
    expect((await other.ask('row', 'settings', 'race')).value).toBe('new');
  });

  test('a superadmin empties the caches of both', async () => {
    await storeRow('cleared', 'old');
    await other.ask('row', 'universities', 'cleared');
    await storeRow('cleared', 'new');
    expect((await other.ask('row', 'universities', 'cleared')).value).toBe('old');
    await clearCache(contextOf('superadmin'), {});
    const isThere = async () => (await other.ask('row', 'universities', 'cleared')).value === 'new';
    expect(await until(isThere, PROMISED)).toBe(true);
  });
});
