import { beforeAll, expect, test } from 'vitest';
import { createIndexes } from '#models/indexes';
import { addPerson } from '#scripts/testing/people';
import { student } from '#scripts/testing/students';
import { useDatabase } from '#scripts/testing/use-database';
import { createFollowup } from '#server/domain/followups';
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

  const met: string[] = [];
  let before: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof customerTimeline>> = await customerTimeline(
      agent.context,
      {
        id,
        limit: 2,
        ...(before ? { before } : {}),
      },
    );
    met.push(...page.items.map((item) => item.id));
    before = page.nextBefore;
  } while (before);
  expect(met).toEqual(whole.items.map((item) => item.id));
});
