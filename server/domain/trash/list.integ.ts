import { beforeAll, describe, expect, test } from 'vitest';
import { Customer } from '#models/customer';
import { createIndexes } from '#models/indexes';
import { failureOf } from '#scripts/testing/failure-of';
import { addPerson, type Person, withPermissions } from '#scripts/testing/people';
import { student } from '#scripts/testing/students';
import { useDatabase } from '#scripts/testing/use-database';
import { createCustomer, deleteCustomer } from '#server/domain/customers';
import { createFollowup, restoreFollowup, scheduleFollowup } from '#server/domain/followups';
import { createRole, deleteRole } from '#server/domain/roles';
import { deleteUser } from '#server/domain/users';
import { listTrash } from './index';

useDatabase();
let boss: Person;
let admin: Person;
let agent: Person;
beforeAll(async () => {
  await createIndexes();
  [boss, admin] = [await addPerson('superadmin'), await addPerson('admin')];
  agent = await addPerson('agent');
});

async function deletedStudent(customerName: string) {
  const made = await createCustomer(agent.context, student({ customerName }));
  await deleteCustomer(admin.context, { id: made.id });
  return made;
}

async function droppedCall() {
  const { id: customerId, customerNumber } = await createCustomer(agent.context, student());
  const dueAt = new Date(Date.now() + 3_600_000).toISOString();
  const call = await createFollowup(agent.context, { customerId, type: 'call', dueAt });
  await scheduleFollowup(agent.context, { customerId, dueAt: null, from: dueAt });
  return { id: call.id, customerId, customerNumber };
}

describe('the recycle bin tells what was deleted, by whom and when', () => {
  test('of students, found by name in either script, number or phone', async () => {
    const made = await deletedStudent('مُنى عادل Binned');
    for (const search of [
      'Binned',
      'منى عادل',
      made.customerNumber,
      made.basicData.customerPhone,
    ]) {
      const { items } = await listTrash(admin.context, { search });
      expect(items).toMatchObject([
        {
          kind: 'customer',
          id: made.id,
          code: made.customerNumber,
          deletedBy: { id: admin.id, name: admin.profile.name },
        },
      ]);
    }
    expect((await listTrash(admin.context, { search: 'nobody (' })).items).toEqual([]);
    // No text, and MongoDB refuses it in a pattern.
    expect(await failureOf(listTrash(admin.context, { search: 'a\u0000b' }))).toMatchObject({
      details: [{ path: 'search' }],
    });
  });

  test('of follow-ups, which do not keep it themselves', async () => {
    const dropped = await droppedCall();
    const { items } = await listTrash(admin.context, { kind: 'followup' });
    expect(items).toMatchObject([
      {
        id: dropped.id,
        code: dropped.customerNumber,
        customerId: dropped.customerId,
        word: 'call',
        deletedBy: { id: agent.id },
      },
    ]);
    await restoreFollowup(agent.context, { id: dropped.id });
    const after = await listTrash(admin.context, { kind: 'followup' });
    expect(after).toMatchObject({ items: [], pagination: { total: 0 } });
  });

  test('of accounts and roles', async () => {
    const leaver = await addPerson('agent', { name: 'Leaver' });
    await deleteUser(admin.context, { id: leaver.id });
    const accounts = await listTrash(admin.context, { kind: 'profile', search: 'leav' });
    expect(accounts.items).toMatchObject([
      { id: leaver.id, code: leaver.profile.email, deletedBy: { id: admin.id } },
    ]);
    const label = { en: 'Old desk', ar: 'مكتب قديم' };
    const role = await createRole(boss.context, { label, baseRole: 'agent' });
    await deleteRole(boss.context, { id: role.id });
    const roles = await listTrash(boss.context, { kind: 'role', search: 'قديم' });
    expect(roles.items).toMatchObject([{ id: role.id, label: 'Old desk', word: 'agent' }]);
  });

  test('page by page, last deleted first', async () => {
    const made = [];
    for (const name of ['Paged A', 'Paged B', 'Paged C']) made.push(await deletedStudent(name));
    const first = await listTrash(admin.context, { search: 'Paged', limit: 2 });
    expect(first.pagination.total).toBe(3);
    const cursor = first.pagination.nextCursor ?? '';
    const rest = await listTrash(admin.context, { search: 'Paged', limit: 2, cursor });
    const ids = [...first.items, ...rest.items].map(({ id }) => id);
    expect(ids).toEqual(made.map(({ id }) => id).reverse());
  });
});

describe('the recycle bin is open', () => {
  test('to those who may restore, each part by its own permission', async () => {
    for (const role of ['superagent', 'agent', 'dataentry'] as const) {
      const { context } = await addPerson(role);
      expect((await failureOf(listTrash(context, {}))).code).toBe('FORBIDDEN');
    }
    const roles = listTrash(admin.context, { kind: 'role' });
    expect((await failureOf(roles)).code).toBe('FORBIDDEN');
  });

  test('as far as their scope reaches', async () => {
    const made = await deletedStudent('Scoped Person');
    const narrow = withPermissions(admin, { 'customers.restore': 'assigned' });
    expect((await listTrash(narrow, { search: 'Scoped' })).items).toEqual([]);
    const own = withPermissions(agent, { 'customers.restore': 'assigned' });
    expect((await listTrash(own, { search: 'Scoped' })).items).toMatchObject([{ id: made.id }]);
  });
});

test('The bin is read off an index, last deleted first', async () => {
  const plan = await Customer.collection
    .find({ isDeleted: true })
    .sort({ deletedAt: -1, _id: -1 })
    .limit(26)
    .explain('queryPlanner');
  const text = JSON.stringify(plan.queryPlanner.winningPlan);
  expect(text).not.toContain('"SORT"');
  expect(text).not.toContain('"COLLSCAN"');
});
