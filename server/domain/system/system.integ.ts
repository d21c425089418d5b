import { beforeEach, describe, expect, test } from 'vitest';
import { AuditLog } from '#models/audit-log';
import { createIndexes } from '#models/indexes';
import { CACHE_KINDS } from '#models/vocabulary';
import { auditRows, contextOf } from '#scripts/testing/context-of';
import { failureOf } from '#scripts/testing/failure-of';
import { useApi } from '#scripts/testing/use-api';
import { useDatabase } from '#scripts/testing/use-database';
import { settingsLists } from '#server/domain/settings';
import { cacheStatistics, clearCache } from './index';

useDatabase();
const api = useApi();
beforeEach(async () => {
  await createIndexes();
  await AuditLog.collection.deleteMany({});
});

const settingsOf = async () => {
  const { kinds } = await cacheStatistics(contextOf('admin'), {});
  const found = kinds.find(({ kind }) => kind === 'settings');
  if (!found) throw new Error('settings are always listed');
  return found;
};

describe('the statistics of the caches', () => {
  test('name every kind, and count answers that needed a load and that did not', async () => {
    await clearCache(contextOf('superadmin'), {});
    const before = await settingsOf();
    for (let at = 0; at < 4; at++) await settingsLists(contextOf('agent'), {});
    const after = await settingsOf();
    expect(after.misses - before.misses).toBe(1);
    expect(after.hits - before.hits).toBe(3);
    expect(after).toMatchObject({ entries: 1, ttlSeconds: 300 });
    expect(after.hitRate).toBeGreaterThan(0);
    const { kinds, redis } = await cacheStatistics(contextOf('admin'), {});
    expect(kinds.map(({ kind }) => kind)).toEqual([...CACHE_KINDS]);
    expect(redis).toBe('off');
  });

  test.each(['superagent', 'agent', 'dataentry'] as const)('are not for a %s', async (role) => {
    expect(await failureOf(cacheStatistics(contextOf(role), {}))).toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  test('are at /api/admin/cache, for who is signed in', async () => {
    const { status, body } = await api.browser().get('/api/admin/cache');
    expect([status, body.code]).toEqual([401, 'UNAUTHENTICATED']);
  });
});

describe('emptying the caches', () => {
  test('makes the next answer a fresh one', async () => {
    await settingsLists(contextOf('agent'), {});
    expect((await settingsOf()).entries).toBe(1);
    expect(await clearCache(contextOf('superadmin'), {})).toEqual({ cleared: [...CACHE_KINDS] });
    expect((await settingsOf()).entries).toBe(0);
  });

  test.each(['admin', 'superagent', 'agent', 'dataentry'] as const)(
    'is refused to a %s, and changes nothing',
    async (role) => {
      await settingsLists(contextOf('agent'), {});
      expect(await failureOf(clearCache(contextOf(role), {}))).toMatchObject({ code: 'FORBIDDEN' });
      expect((await settingsOf()).entries).toBe(1);
    },
  );

  test('leaves an audit row', async () => {
    await clearCache(contextOf('superadmin'), {});
    expect(await auditRows({ action: 'CLEAR_CACHE' })).toMatchObject([
      { entityType: 'cache', entityId: 'all', userRole: 'superadmin', statusCode: 200 },
    ]);
  });
});
