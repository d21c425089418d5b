import { beforeEach, describe, expect, test } from 'vitest';
import { cached, invalidate } from './cache';

const options = { entityType: 'customer', ttl: 60_000 } as const;
beforeEach(() => invalidate('customer'));

describe('a cached value', () => {
  test('is loaded once for however many wait for it', async () => {
    let loads = 0;
    const load = () => cached('one', options, async () => ++loads);
    expect(await Promise.all([load(), load(), load()])).toEqual([1, 1, 1]);
  });

  test('of one key is never the answer to another (CVE-2025-54425)', async () => {
    const mine = await cached('list:agent-1', options, async () => 'mine');
    const yours = await cached('list:agent-2', options, async () => 'yours');
    expect([mine, yours]).toEqual(['mine', 'yours']);
  });

  test('is dropped with its kind of record and with no other', async () => {
    let loads = 0;
    const load = () => cached('kind', options, async () => ++loads);
    await load();
    invalidate('followup');
    expect(await load()).toBe(1);
    invalidate('customer');
    expect(await load()).toBe(2);
  });

  test('that failed to load is not kept', async () => {
    const failing = () => cached('fails', options, () => Promise.reject(new Error('no')));
    await expect(failing()).rejects.toThrow('no');
    expect(await cached('fails', options, async () => 'yes')).toBe('yes');
  });

  test('whose load fails late does not take a newer one with it', async () => {
    let refuse: (error: Error) => void = () => undefined;
    const slow = cached('late', options, () => new Promise((_, reject) => (refuse = reject)));
    invalidate('customer');
    expect(await cached('late', options, async () => 'newer')).toBe('newer');
    refuse(new Error('late'));
    await expect(slow).rejects.toThrow('late');
    expect(await cached('late', options, async () => 'again')).toBe('newer');
  });
});
