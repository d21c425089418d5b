import { beforeAll, describe, expect, test } from 'vitest';
import { Customer } from '#models/customer';
import { createIndexes } from '#models/indexes';
import { auditRows } from '#scripts/testing/context-of';
import { addLeader, addPerson, type Person } from '#scripts/testing/people';
import { newPhone, student } from '#scripts/testing/students';
import { useDatabase } from '#scripts/testing/use-database';
import { createFollowup, listFollowups, scheduleFollowup } from '../followups';
import {
  createCustomer,
  customerTimeline,
  deleteCustomer,
  getCustomer,
  listCustomers,
  restoreCustomer,
  searchCustomers,
  updateCustomer,
} from './index';

useDatabase();
let admin: Person;
let agent: Person;
beforeAll(async () => {
  await createIndexes();
  [admin, agent] = [await addPerson('admin'), await addPerson('agent')];
});

const add = (draft = student()) => createCustomer(agent.context, draft);

describe('the recycle bin', () => {
  test('takes the follow-ups of a student along and gives them back, but not dropped ones', async () => {
    const counselor = await addPerson('agent');
    const made = await createCustomer(counselor.context, student());
    const dueAt = new Date(Date.now() + 3_600_000).toISOString();
    const call = { customerId: made.id, type: 'call', dueAt } as const;
    await createFollowup(counselor.context, call);
    await scheduleFollowup(counselor.context, { customerId: made.id, dueAt: null, from: dueAt });
    const { id } = await createFollowup(counselor.context, call);
    const open = async () => {
      const { items, pagination } = await listFollowups(counselor.context, { view: 'open' });
      expect(pagination.total).toBe(items.length);
      return items.map((item) => item.id);
    };
    expect(await open()).toEqual([id]);
    await deleteCustomer(admin.context, { id: made.id });
    expect(await open()).toEqual([]);
    await restoreCustomer(admin.context, { id: made.id });
    expect(await open()).toEqual([id]);
  });

  test('takes a student who is then gone from lists, totals, searches and pages', async () => {
    const made = await add(student({ customerName: 'Vanished Person' }));
    const { version } = await deleteCustomer(admin.context, { id: made.id, version: 1 });
    expect(version).toBe(2);
    const record = await Customer.findById(made.id).lean();
    expect(record).toMatchObject({ isDeleted: true, deletedAt: expect.any(Date) });
    expect(String(record?.deletedBy)).toBe(admin.id);

    for (const { context } of [agent, admin]) {
      const found = await searchCustomers(context, { query: 'Vanished' });
      expect(found.items).toEqual([]);
      const listed = await listCustomers(context, { search: 'Vanished' });
      expect(listed).toMatchObject({ items: [], pagination: { total: 0 } });
    }
    const gone = { code: 'NOT_FOUND' };
    await expect(getCustomer(agent.context, { id: made.id })).rejects.toMatchObject(gone);
    await expect(customerTimeline(agent.context, { id: made.id })).rejects.toMatchObject(gone);
    await expect(
      updateCustomer(admin.context, { id: made.id, version: 2, tags: [] }),
    ).rejects.toMatchObject(gone);
    await expect(deleteCustomer(admin.context, { id: made.id })).rejects.toMatchObject(gone);
    const rows = await auditRows({ entityId: made.id, action: 'DELETE' });
    expect(rows).toMatchObject([
      { userRole: 'admin', changes: [{ field: 'isDeleted', from: false, to: true }] },
    ]);
  });

  test('is open to those who may restore, and to nobody else', async () => {
    const { id } = await add();
    await deleteCustomer(admin.context, { id });
    const bin = await listCustomers(admin.context, { deleted: true, limit: 100 });
    expect(bin.items.map((item) => item.id)).toContain(id);
    expect(bin.items.every((item) => item.isDeleted)).toBe(true);
    await expect(getCustomer(admin.context, { id })).resolves.toMatchObject({ isDeleted: true });
    for (const person of [agent, await addLeader([agent]), await addPerson('dataentry')]) {
      await expect(listCustomers(person.context, { deleted: true })).rejects.toMatchObject({
        code: 'FORBIDDEN',
      });
    }
  });

  test('takes nothing from a counselor or a leader', async () => {
    const { id } = await add();
    for (const { context } of [agent, await addLeader([agent]), await addPerson('dataentry')]) {
      await expect(deleteCustomer(context, { id })).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await expect(restoreCustomer(context, { id })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
    expect(await Customer.findById(id).lean()).toMatchObject({ isDeleted: false, version: 1 });
  });

  test('refuses a stale version', async () => {
    const { id } = await add();
    await updateCustomer(agent.context, { id, version: 1, tags: ['x'] });
    await expect(deleteCustomer(admin.context, { id, version: 1 })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
  });
});

describe('restoring', () => {
  test('brings the student back everywhere, with an audit row', async () => {
    const made = await add(student({ customerName: 'Returned Person' }));
    await deleteCustomer(admin.context, { id: made.id });
    const back = await restoreCustomer(admin.context, { id: made.id, version: 2 });
    expect(back).toMatchObject({ isDeleted: false, deletedAt: null, version: 3 });
    const found = await searchCustomers(agent.context, { query: 'Returned' });
    expect(found.items).toMatchObject([{ id: made.id }]);
    await expect(getCustomer(agent.context, { id: made.id })).resolves.toBeDefined();
    expect(await auditRows({ entityId: made.id, action: 'RESTORE' })).toMatchObject([
      { changes: [{ field: 'isDeleted', from: true, to: false }], userRole: 'admin' },
    ]);
  });

  test('of one who is not deleted finds nothing', async () => {
    const { id } = await add();
    await expect(restoreCustomer(admin.context, { id })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  test('a deleted record frees its phone and e-mail; restoring into a collision names the other', async () => {
    const same = { customerPhone: newPhone(), email: 'freed@test.example' };
    const first = await add(student(same));
    await deleteCustomer(admin.context, { id: first.id });
    const second = await add(student(same));
    await expect(restoreCustomer(admin.context, { id: first.id })).rejects.toMatchObject({
      code: 'DUPLICATE',
      details: [
        { path: 'basicData.customerPhone' },
        { path: 'duplicateOf', message: second.id },
        { path: 'duplicateNumber', message: second.customerNumber },
      ],
    });
    expect(await Customer.findById(first.id).lean()).toMatchObject({ isDeleted: true, version: 2 });
    expect(await auditRows({ entityId: first.id, action: 'RESTORE' })).toEqual([]);
    await deleteCustomer(admin.context, { id: second.id });
    await expect(restoreCustomer(admin.context, { id: first.id })).resolves.toBeDefined();
  });
});
