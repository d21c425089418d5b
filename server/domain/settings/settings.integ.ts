import { beforeEach, describe, expect, test } from 'vitest';
import { AuditLog } from '#models/audit-log';
import { createIndexes } from '#models/indexes';
import { Setting } from '#models/setting';
import { SETTING_KEYS } from '#models/vocabulary';
import { auditRows, contextOf } from '#scripts/testing/context-of';
import { useDatabase } from '#scripts/testing/use-database';
import { invalidate } from '#server/effects/cache';
import { DEFAULT_SETTINGS, readSetting, seedSettings, settingsLists } from './index';

useDatabase();

beforeEach(async () => {
  await createIndexes();
  await Setting.collection.deleteMany({});
  await AuditLog.collection.deleteMany({});
  invalidate('setting');
});

/** As a restored backup or another tool would. */
async function store(key: string, value: unknown) {
  const at = new Date();
  const category = key.split('.')[0];
  await Setting.collection.insertOne({
    key,
    category,
    value,
    createdAt: at,
    updatedAt: at,
  } as never);
  invalidate('setting');
}

describe('settings', () => {
  test('a screen gets the default lists while nothing is stored', async () => {
    const lists = await settingsLists(contextOf('agent'), {});
    expect(lists.stages).toEqual(DEFAULT_SETTINGS['lists.stages']);
    expect(lists.followupOutcomes).toHaveLength(12);
  });

  test('nobody reads the lists without signing in', async () => {
    const nobody = { ...contextOf('agent'), actor: null };
    await expect(settingsLists(nobody, {})).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  test('what is stored wins over the default, and a malformed value does not', async () => {
    await store('security.session', { idleMinutes: 10, absoluteHours: 2 });
    await store('security.audit', { retentionDays: 'for ever' });
    expect(await readSetting('security.session')).toEqual({ idleMinutes: 10, absoluteHours: 2 });
    expect(await readSetting('security.audit')).toEqual({ retentionDays: 90 });
  });

  test('seeding stores what is missing, with an audit row for each, and overwrites nothing', async () => {
    const mine = [{ key: 'radio', label: { en: 'Radio', ar: 'راديو' }, enabled: true }];
    await store('lists.sources', mine);
    const { created, kept } = await seedSettings(contextOf('superadmin'), {});
    expect(created).toHaveLength(SETTING_KEYS.length - 1);
    expect(kept).toEqual(['lists.sources']);
    expect((await settingsLists(contextOf('agent'), {})).sources).toEqual(mine);
    const rows = await auditRows({ entityType: 'setting', action: 'CREATE' });
    expect(rows.map((row) => row.entityId).sort()).toEqual([...created].sort());
  });

  test('seeding again changes nothing', async () => {
    await seedSettings(contextOf('superadmin'), {});
    const before = await Setting.find().lean();
    expect((await seedSettings(contextOf('superadmin'), {})).created).toEqual([]);
    expect(await Setting.find().lean()).toEqual(before);
  });

  test('a counselor cannot seed settings, and the refusal is on record', async () => {
    await expect(seedSettings(contextOf('agent'), {})).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await Setting.countDocuments()).toBe(0);
    expect(await auditRows({ action: 'ACCESS_DENIED' })).toMatchObject([{ statusCode: 403 }]);
  });
});
