import { Types } from 'mongoose';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { AuditLog } from '#models/audit-log';
import { createIndexes } from '#models/indexes';
import { auditRows, contextOf } from '#scripts/testing/context-of';
import { addPerson } from '#scripts/testing/people';
import { student } from '#scripts/testing/students';
import { useDatabase } from '#scripts/testing/use-database';
import { createCustomer, customerTimeline, getCustomer } from '#server/domain/customers';
import { systemContext } from './context';
import { flushViews, noteView } from './views';

useDatabase();
beforeAll(async () => void (await createIndexes()));

const draft = () =>
  ({
    entityType: 'customer',
    entityId: new Types.ObjectId().toHexString(),
    description: 'CUS opened',
  }) as const;

const views = async (entityId: string) => {
  await flushViews();
  return auditRows({ entityId, action: 'VIEW' });
};

/** The same code with a memory of its own. */
function anotherInstance() {
  const created = Object.getOwnPropertyDescriptor(globalThis, Symbol.for('edugate.once'))?.value;
  created.delete('audit.views');
  vi.resetModules();
  return import('./views');
}

describe('opening a student', () => {
  test('leaves one row a person, however often it is opened', async () => {
    const [agent, admin] = [await addPerson('agent'), await addPerson('admin')];
    const { id, customerNumber } = await createCustomer(agent.context, student());
    for (const { context } of [agent, agent, admin, agent]) await getCustomer(context, { id });
    expect(await views(id)).toMatchObject([
      {
        userName: agent.profile.name,
        userRole: 'agent',
        description: `${customerNumber} opened`,
        changes: [],
        ipAddress: '192.0.2.1',
        statusCode: 200,
      },
      { userRole: 'admin' },
    ]);
  });

  test('is not told in the timeline, and not of who was refused', async () => {
    const [agent, other] = [await addPerson('agent'), await addPerson('agent')];
    const { id } = await createCustomer(agent.context, student());
    await getCustomer(agent.context, { id });
    await expect(getCustomer(other.context, { id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await views(id)).toHaveLength(1);
    const { items } = await customerTimeline(agent.context, { id });
    expect(items).toMatchObject([{ action: 'CREATE' }]);
  });

  test('by the system itself leaves no row', async () => {
    const opened = draft();
    noteView(systemContext('test'), opened);
    expect(await views(opened.entityId)).toEqual([]);
  });
});

describe('the rows of opened records', () => {
  test('are the same on two instances, so that the second changes nothing', async () => {
    const opened = draft();
    const context = contextOf('agent');
    noteView(context, opened);
    const [row] = await views(opened.entityId);
    const another = await anotherInstance();
    another.noteView(context, opened);
    await another.flushViews();
    expect(await views(opened.entityId)).toEqual([row]);
  });

  test('wait while the database does not take them', async () => {
    const opened = draft();
    const insert = vi
      .spyOn(AuditLog.collection, 'insertMany')
      .mockRejectedValueOnce(new Error('no primary'));
    noteView(contextOf('agent'), opened);
    await flushViews();
    insert.mockRestore();
    expect(await views(opened.entityId)).toHaveLength(1);
  });
});
