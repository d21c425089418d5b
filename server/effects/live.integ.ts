import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { createIndexes } from '#models/indexes';
import { Outbox, type OutboxRecord } from '#models/outbox';
import { outboxFollowed } from '#scripts/testing/outbox-followed';
import { addPerson } from '#scripts/testing/people';
import { student } from '#scripts/testing/students';
import { until } from '#scripts/testing/until';
import { useDatabase } from '#scripts/testing/use-database';
import { createCustomer, updateCustomer } from '#server/domain/customers';
import { Audience, CacheKey, cached } from './cache';
import { onEvent } from './live';

useDatabase();
let stop: () => Promise<void>;
const heard: OutboxRecord[] = [];
const stopListening = onEvent((event) => heard.push(event));

beforeAll(async () => {
  await createIndexes();
  stop = await outboxFollowed();
});
afterAll(async () => {
  await stop();
});

test('a listener hears of a write after its commit, and of a refused one never', async () => {
  const agent = await addPerson('agent');
  const { id } = await createCustomer(agent.context, student());
  await expect(updateCustomer(agent.context, { id, version: 9, tags: [] })).rejects.toBeDefined();
  await updateCustomer(agent.context, { id, version: 1, tags: ['x'] });
  const own = () => heard.filter(({ entityId }) => entityId === id);
  expect(await until(() => own().length === 2)).toBe(true);
  expect(own()).toMatchObject([
    {
      topic: 'customer.created',
      agentIds: [agent.id],
      createdBy: agent.id,
      entityType: 'customer',
    },
    { topic: 'customer.updated', agentIds: [agent.id] },
  ]);
});

test("another instance's write makes what this one has cached stale", async () => {
  const key = new CacheKey('reports', Audience.everyone, 'live.test');
  let loads = 0;
  const load = () => cached(key, z.number(), async () => ++loads);
  expect([await load(), await load()]).toEqual([1, 1]);
  // As another instance leaves it: the row alone, which this process hears of from the stream only.
  const event = {
    topic: 'customer.updated',
    entityType: 'customer',
    agentIds: [],
    createdBy: null,
  };
  await Outbox.collection.insertOne({ ...event, entityId: 'elsewhere', at: new Date() } as never);
  expect(await until(() => heard.some(({ entityId }) => entityId === 'elsewhere'))).toBe(true);
  expect(await load()).toBe(2);
});

test('who stops listening hears nothing more', async () => {
  stopListening();
  const before = heard.length;
  const others: string[] = [];
  const stopOthers = onEvent(({ entityId }) => others.push(entityId));
  const { id } = await createCustomer((await addPerson('agent')).context, student());
  expect(await until(() => others.includes(id))).toBe(true);
  stopOthers();
  expect(heard.length).toBe(before);
});
