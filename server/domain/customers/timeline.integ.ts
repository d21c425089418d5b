import { Types } from 'mongoose';
import { beforeAll, expect, test } from 'vitest';
import { AuditLog } from '#models/audit-log';
import { Followup } from '#models/followup';
import { createIndexes } from '#models/indexes';
import { addPerson } from '#scripts/testing/people';
import { student } from '#scripts/testing/students';
import { useDatabase } from '#scripts/testing/use-database';
import { createFollowup } from '#server/domain/followups';
import type { AppContext } from '#server/kernel/context';
import { createCustomer, customerTimeline, updateCustomer } from './index';

useDatabase();
beforeAll(async () => void (await createIndexes()));

test('a timeline tells changes and finished contacts, newest first, page by page', async () => {
  const agent = await addPerson('agent', { name: 'Sara' });
  const { id } = await createCustomer(agent.context, student());
  for (const [at, city] of ['Cairo', 'Giza', 'Luxor'].entries()) {
    await updateCustomer(agent.context, { id, version: at * 2 + 1, basicData: { city } });
    const dueAt = new Date().toISOString();
    await createFollowup(agent.context, { customerId: id, type: 'call', dueAt, outcome: 'busy' });
  }
  await createFollowup(agent.context, {
    customerId: id,
    type: 'call',
    dueAt: new Date().toISOString(),
  });

  const whole = await customerTimeline(agent.context, { id });
  expect(whole.items.map(({ kind }) => kind).sort()).toEqual([
    ...['change', 'change', 'change', 'change'],
    ...['followup', 'followup', 'followup'],
  ]);
  expect(whole.items.map(({ at }) => at)).toEqual(
    whole.items
      .map(({ at }) => at)
      .toSorted()
      .reverse(),
  );
  expect(whole.items.every(({ by }) => by.name === 'Sara' && by.id === agent.id)).toBe(true);
  expect(whole.nextBefore).toBeNull();

  expect(await walk(agent.context, id, 2)).toEqual(whole.items.map((item) => item.id));
});

test('what happened at one instant is told whole, wherever a page ends among it', async () => {
  const agent = await addPerson('agent');
  const { id } = await createCustomer(agent.context, student());
  const at = new Date('2026-11-01T08:00:00.000Z');
  const older = new Date(at.getTime() - 1);
  const change = { entityType: 'customer', entityId: id, action: 'UPDATE', changes: [] };
  const entry = { ...change, userId: null, userName: 'Import', requestId: 'test' };
  await AuditLog.collection.insertMany(
    [at, at, at, older].map((timestamp) => ({ ...entry, timestamp })),
  );
  const contact = new Followup({
    ...{ customerId: id, agentId: agent.id, createdBy: agent.id, type: 'call' },
    ...{ dueAt: at, outcome: 'busy' },
  }).toObject();
  await Followup.collection.insertMany(
    [at, at, at, older].map((doneAt) => ({
      ...{ ...contact, _id: new Types.ObjectId(), doneAt },
      ...{ createdAt: at, updatedAt: at },
    })),
  );
  const { items } = await customerTimeline(agent.context, { id });
  const whole = items.map((item) => item.id);
  expect(new Set(whole).size).toBe(9);
  for (const limit of [1, 2, 3, 4, 8, 9]) {
    expect(await walk(agent.context, id, limit)).toEqual(whole);
  }
  const before = at.toISOString();
  const earlier = await customerTimeline(agent.context, { id, before });
  expect(earlier.items.map((item) => item.at)).toEqual(
    [older, older].map((one) => one.toISOString()),
  );
});

test('a place that no calendar knows is refused as one', async () => {
  const agent = await addPerson('agent');
  const { id } = await createCustomer(agent.context, student());
  const before = `2026-99-99T99:99:99.999Z_${id}`;
  await expect(customerTimeline(agent.context, { id, before })).rejects.toMatchObject({
    code: 'VALIDATION_ERROR',
  });
});

/** The ids of all entries, page after page. */
async function walk(context: AppContext, id: string, limit: number) {
  const met: string[] = [];
  let before: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof customerTimeline>> = await customerTimeline(context, {
      ...{ id, limit },
      ...(before ? { before } : {}),
    });
    met.push(...page.items.map((item) => item.id));
    before = page.nextBefore;
  } while (before);
  return met;
}
