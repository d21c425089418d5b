import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { createIndexes } from '#models/indexes';
import { Outbox, type OutboxRecord } from '#models/outbox';
import { addPerson } from '#scripts/testing/people';
import { student } from '#scripts/testing/students';
import { useDatabase } from '#scripts/testing/use-database';
import { createCustomer, updateCustomer } from '#server/domain/customers';
import { Audience, CacheKey, cached } from './cache';
import { followOutbox, onEvent } from './live';

useDatabase();
let stop: () => Promise<void>;
const heard: OutboxRecord[] = [];
const stopListening = onEvent((event) => heard.push(event));

beforeAll(async () => {
  await createIndexes();
  stop = followOutbox();
});
afterAll(async () => {
  await stop();
});

async function until(condition: () => boolean) {
  const end = Date.now() + 10_000;
  while (!condition() && Date.now() < end) await new Promise((done) => setTimeout(done, 20));
  expect(condition()).toBe(true);
}

test('a listener hears of a write after its commit, and of a refused one never', async () => {
  const agent = await addPerson('agent');
  // The stream tells what comes after it was opened; a first write shows that it is.
  await until(() => {
    void createCustomer(agent.context, student());
    return heard.length > 0;
  });
  const { id } = await createCustomer(agent.context, student());
  await expect(updateCustomer(agent.context, { id, version: 9, tags: [] })).rejects.toBeDefined();
  await updateCustomer(agent.context, { id, version: 1, tags: ['x'] });
  const own = () => heard.filter(({ entityId }) => entityId === id);
  await until(() => own().length === 2);
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
  await until(() => heard.some(({ entityId }) => entityId === 'elsewhere'));
  expect(await load()).toBe(2);
});

test('who stops listening hears nothing more', async () => {
  stopListening();
  const before = heard.length;
  await createCustomer((await addPerson('agent')).context, student());
  await new Promise((done) => setTimeout(done, 700));
  expect(heard.length).toBe(before);
});
