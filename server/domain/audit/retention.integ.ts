import mongoose from 'mongoose';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createIndexes } from '#models/indexes';
import { Setting } from '#models/setting';
import { outboxFollowed } from '#scripts/testing/outbox-followed';
import { until } from '#scripts/testing/until';
import { useDatabase } from '#scripts/testing/use-database';
import { seedSettings } from '#server/domain/settings';
import { invalidateAll } from '#server/effects/cache';
import { publish, record } from '#server/effects/events';
import { systemContext } from '#server/kernel/context';
import { applyAuditRetention, followAuditRetention } from './retention';

useDatabase();
const stops: (() => Promise<void>)[] = [];
beforeAll(async () => {
  await createIndexes();
  await seedSettings(systemContext('test'), {});
});
beforeEach(async () => {
  await store(90);
  invalidateAll();
  await applyAuditRetention();
});
afterAll(async () => {
  for (const stop of stops) await stop();
});

/** As a restored backup would, or another instance. */
async function store(retentionDays: number): Promise<void> {
  await Setting.collection.updateOne(
    { key: 'security.audit' },
    { $set: { value: { retentionDays } } },
  );
}

async function keptDays(): Promise<number> {
  const indexes = await mongoose.connection.collection('auditlogs').listIndexes().toArray();
  return indexes.find(({ name }) => name === 'timestamp_1')?.expireAfterSeconds / 86_400;
}

const changed = {
  topic: 'setting.updated',
  entityType: 'setting' as const,
  entityId: 'security.audit',
  agentIds: [],
  createdBy: null,
};

test('The log is kept for as long as the setting says from the start on', async () => {
  expect(await keptDays()).toBe(90);
  await store(400);
  invalidateAll();
  stops.push(await followAuditRetention());
  expect(await keptDays()).toBe(400);
});

test('A change of the setting takes effect at once', async () => {
  stops.push(await followAuditRetention());
  await store(30);
  publish([changed]);
  expect(await until(async () => (await keptDays()) === 30)).toBe(true);
});

test('A change on another instance takes effect although that one is gone', async () => {
  stops.push(await outboxFollowed(), await followAuditRetention());
  await store(7);
  const session = await mongoose.startSession();
  await session.withTransaction(() => record([changed], session));
  await session.endSession();
  expect(await until(async () => (await keptDays()) === 7)).toBe(true);
});

test('Making the indexes again leaves the retention as it was set', async () => {
  await store(10);
  invalidateAll();
  await applyAuditRetention();
  await createIndexes();
  expect(await keptDays()).toBe(10);
});
