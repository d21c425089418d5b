import { beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { CacheKind } from '#models/vocabulary';
import { Audience, CacheKey, cached, invalidate } from './cache';
import { memoryOf } from './cache/memory';
import { cacheStatistics } from './cache/statistics';

const anything = z.unknown();
const key = (name: string, kind: CacheKind = 'settings') =>
  new CacheKey(kind, Audience.everyone, name);

beforeEach(() => invalidate('cache'));

/** A load that ends when it is told to. */
function slow() {
  let end: (value: unknown) => void = () => undefined;
  let fail: (error: Error) => void = () => undefined;
  const answer = new Promise<unknown>((resolve, reject) => {
    end = resolve;
    fail = reject;
  });
  return { load: () => answer, end, fail };
}

const turn = () => new Promise((done) => setImmediate(done));

describe('a cached value', () => {
  test('is loaded once for however many wait for it', async () => {
    let loads = 0;
    const load = () => cached(key('one'), anything, async () => ++loads);
    expect(await Promise.all([load(), load(), load()])).toEqual([1, 1, 1]);
    expect(await load()).toBe(1);
  });

  test('of one scope is never the answer to another (CVE-2025-54425)', async () => {
    const actor = (id: string) => ({ id, teamIds: [id] });
    const list = (id: string) => new CacheKey('users', Audience.within('assigned', actor(id)));
    const mine = await cached(list('agent-1'), anything, async () => 'mine');
    const yours = await cached(list('agent-2'), anything, async () => 'yours');
    expect([mine, yours]).toEqual(['mine', 'yours']);
  });

  test('is dropped with its kind of record and with no other', async () => {
    let loads = 0;
    const load = () => cached(key('kind', 'users'), anything, async () => ++loads);
    await load();
    invalidate('setting', 'session');
    expect(await load()).toBe(1);
    invalidate('profile');
    expect(await load()).toBe(2);
  });

  test('that failed to load is not kept', async () => {
    const failing = () => cached(key('fails'), anything, () => Promise.reject(new Error('no')));
    await expect(failing()).rejects.toThrow('no');
    expect(await cached(key('fails'), anything, async () => 'yes')).toBe('yes');
  });

  test('whose load fails late does not take a newer one with it', async () => {
    const first = slow();
    const old = cached(key('late'), anything, first.load);
    await turn();
    invalidate('setting');
    expect(await cached(key('late'), anything, async () => 'newer')).toBe('newer');
    first.fail(new Error('late'));
    await expect(old).rejects.toThrow('late');
    expect(await cached(key('late'), anything, async () => 'again')).toBe('newer');
  });

  test('whose load began before a write is not stored after it', async () => {
    const first = slow();
    const old = cached(key('race'), anything, first.load);
    await turn();
    invalidate('setting');
    first.end('stale');
    expect(await old).toBe('stale');
    expect(await cached(key('race'), anything, async () => 'fresh')).toBe('fresh');
  });

  test('is not waited for by who asks after a write: they get a load of their own', async () => {
    const first = slow();
    const old = cached(key('joined'), anything, first.load);
    await turn();
    invalidate('setting');
    expect(await cached(key('joined'), anything, async () => 'fresh')).toBe('fresh');
    first.end('stale');
    await old;
    expect(await cached(key('joined'), anything, async () => 'again')).toBe('fresh');
  });

  test('cannot be changed by one of those who share it, nor through what was loaded', async () => {
    const loaded = { list: [{ name: 'a' }] };
    const schema = z.object({ list: z.array(z.object({ name: z.string() })) });
    const answer = await cached(key('frozen'), schema, async () => loaded);
    loaded.list.push({ name: 'b' });
    expect(answer.list).toHaveLength(1);
    expect(() => answer.list.push({ name: 'c' })).toThrow(TypeError);
    expect(() => Object.assign(answer.list[0] ?? {}, { name: 'd' })).toThrow(TypeError);
  });

  test('holds nothing that its schema does not name', async () => {
    const schema = z.object({ name: z.string() });
    const load = async () => ({ name: 'x', passwordHash: 'secret' });
    expect(await cached(key('named'), schema, load)).toEqual({ name: 'x' });
  });
});

describe('the memory of one process', () => {
  test('is bounded by entries and by bytes, and says what it dropped', async () => {
    const before = memoryOf('settings').counts.evictions;
    for (let at = 0; at < 120; at++) await cached(key(`n${at}`), anything, async () => at);
    expect(memoryOf('settings').size).toBe(100);
    expect(memoryOf('settings').counts.evictions - before).toBe(20);
    const huge = 'x'.repeat(3 * 1_024 * 1_024);
    for (const name of ['a', 'b']) await cached(key(name), anything, async () => huge);
    expect(memoryOf('settings').size).toBe(1);
  });

  test('counts answers, loads and invalidations of each kind', async () => {
    const of = () => cacheStatistics().find(({ kind }) => kind === 'universities');
    const before = of();
    const load = () => cached(key('counted', 'universities'), anything, async () => 1);
    await Promise.all([load(), load()]);
    await load();
    expect(of()).toMatchObject({ entries: 1, ttlSeconds: 3_600 });
    expect((of()?.hits ?? 0) - (before?.hits ?? 0)).toBe(2);
    expect((of()?.misses ?? 0) - (before?.misses ?? 0)).toBe(1);
    invalidate('university');
    expect(of()?.entries).toBe(0);
    expect((of()?.invalidations ?? 0) - (before?.invalidations ?? 0)).toBe(1);
  });
});
