import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createIndexes } from '#models/indexes';
import { Profile } from '#models/profile';
import { Role } from '#models/role';
import { auditRows, contextOf } from '#scripts/testing/context-of';
import { failureOf } from '#scripts/testing/failure-of';
import { addLeader, addPerson, type Person } from '#scripts/testing/people';
import { useDatabase } from '#scripts/testing/use-database';
import { createRole } from '../roles';
import {
  deactivateUser,
  deleteUser,
  getUser,
  issueLink,
  listUsers,
  reactivateUser,
  restoreUser,
  setOverrides,
  updateUser,
} from './index';

useDatabase();
beforeAll(async () => void (await createIndexes()));

let superadmin: Person;
let admin: Person;
beforeEach(async () => {
  await Profile.collection.deleteMany({});
  await Role.collection.deleteMany({});
  superadmin = await addPerson('superadmin', { name: 'Root' });
  admin = await addPerson('admin', { name: 'Admin' });
});

const FORBIDDEN = { code: 'FORBIDDEN' };
const NOT_FOUND = { code: 'NOT_FOUND' };
const failuresOf = (attempts: Promise<unknown>[]) => Promise.all(attempts.map(failureOf));
const stored = (id: string) => Profile.findById(id).lean();

describe('a list of people', () => {
  test('is paged by name, narrowed, and shows no deleted account', async () => {
    for (const name of ['Dina', 'Amr', 'Basma', 'Cherif']) {
      await addPerson('agent', { name, team: name < 'C' ? 'Giza' : null });
    }
    const gone = await addPerson('agent', { name: 'Aaron' });
    await deleteUser(admin.context, { id: gone.id });
    const first = await listUsers(admin.context, { limit: 2, role: ['agent'] });
    expect(first.items.map(({ name }) => name)).toEqual(['Amr', 'Basma']);
    expect(first.pagination.total).toBe(4);
    const cursor = first.pagination.nextCursor;
    const second = await listUsers(admin.context, { limit: 2, role: ['agent'], cursor });
    expect(second.items.map(({ name }) => name)).toEqual(['Cherif', 'Dina']);
    expect(second.pagination.nextCursor).toBeUndefined();
    const named = async (input: Parameters<typeof listUsers>[1]) =>
      (await listUsers(admin.context, input)).items.map(({ name }) => name);
    expect(await named({ team: 'Giza' })).toEqual(['Amr', 'Basma']);
    expect(await named({ search: 'bas' })).toEqual(['Basma']);
    expect(await named({ search: '.*' })).toEqual([]);
    expect(await named({ deleted: true })).toEqual(['Aaron']);
  });

  test('shows a manager the team, an admin everybody but superadmins, a counselor nothing', async () => {
    const member = await addPerson('agent', { name: 'Member' });
    const stranger = await addPerson('agent', { name: 'Stranger' });
    const leader = await addLeader([member]);
    const seen = async ({ context }: Person) =>
      (await listUsers(context, {})).items.map(({ id }) => id).sort();
    const all = [superadmin, admin, member, stranger, leader].map(({ id }) => id);
    expect(await seen(superadmin)).toEqual([...all].sort());
    expect(await seen(admin)).toEqual(all.filter((id) => id !== superadmin.id).sort());
    expect(await seen(leader)).toEqual([member.id, leader.id].sort());
    expect(await failureOf(listUsers(member.context, {}))).toMatchObject(FORBIDDEN);
    expect(await failureOf(getUser(leader.context, { id: stranger.id }))).toMatchObject(NOT_FOUND);
    expect((await getUser(leader.context, { id: member.id })).name).toBe('Member');
  });
});

describe('an admin and a superadmin', () => {
  test.each([
    ['see', (id: string) => getUser(admin.context, { id })],
    ['edit', (id: string) => updateUser(admin.context, { id, name: 'X' })],
    ['demote', (id: string) => updateUser(admin.context, { id, role: 'agent' })],
    ['deactivate', (id: string) => deactivateUser(admin.context, { id })],
    ['delete', (id: string) => deleteUser(admin.context, { id })],
    ['make a link for', (id: string) => issueLink(admin.context, { id })],
  ])('an admin cannot %s a superadmin', async (_what, attempt) => {
    expect(await failureOf(attempt(superadmin.id))).toMatchObject(NOT_FOUND);
    expect(await stored(superadmin.id)).toMatchObject({ role: 'superadmin', active: true });
  });

  test('an admin raises nobody to superadmin, a superadmin does', async () => {
    const agent = await addPerson('agent', {
      overrides: [{ permission: 'customers.view', scope: 'none' }],
    });
    const raise = { id: agent.id, role: 'superadmin' } as const;
    expect(await failureOf(updateUser(admin.context, raise))).toMatchObject(FORBIDDEN);
    await updateUser(superadmin.context, raise);
    expect(await stored(agent.id)).toMatchObject({ role: 'superadmin', overrides: [] });
  });
});

describe('changing a person', () => {
  test('keeps what was not named, ends no session, and is audited field by field', async () => {
    const agent = await addPerson('agent', { name: 'Old', team: 'Cairo' });
    const user = await updateUser(admin.context, {
      id: agent.id,
      name: 'New',
      countries: ['de', 'EG'],
      dailyCapacity: 5,
    });
    expect(user).toMatchObject({ name: 'New', team: 'Cairo', countries: ['DE', 'EG'] });
    expect((await stored(agent.id))?.sessionsValidFrom).toEqual(new Date(0));
    const [row] = await auditRows({ action: 'UPDATE_USER', entityId: agent.id });
    expect(row?.changes.map(({ field }) => field)).toEqual(['name', 'countries', 'dailyCapacity']);
  });

  test('another role ends the sessions; a custom role brings its base along', async () => {
    const label = { en: 'Visa officer', ar: 'مسؤول التأشيرات' };
    const role = await createRole(superadmin.context, { label, baseRole: 'agent', cells: [] });
    const person = await addPerson('dataentry');
    const began = new Date();
    const changed = await updateUser(admin.context, { id: person.id, roleId: role.id });
    expect(changed).toMatchObject({ role: 'agent', customRole: { id: role.id, label } });
    expect((await stored(person.id))?.sessionsValidFrom.getTime()).toBeGreaterThanOrEqual(
      began.getTime(),
    );
    const back = await updateUser(admin.context, { id: person.id, role: 'dataentry' });
    expect(back).toMatchObject({ role: 'dataentry', customRole: null });
    const mixed = { id: person.id, roleId: role.id, role: 'admin' } as const;
    expect(await failureOf(updateUser(admin.context, mixed))).toMatchObject({
      details: [{ path: 'roleId', code: 'base' }],
    });
  });

  test('nobody changes their own role or permissions, closes or deletes themselves', async () => {
    const { context, id } = superadmin;
    await addPerson('superadmin');
    const overrides = [{ permission: 'audit.view', scope: 'none' }] as const;
    for (const failure of await failuresOf([
      updateUser(context, { id, role: 'admin' }),
      setOverrides(context, { id, overrides: [...overrides] }),
      deactivateUser(context, { id }),
      deleteUser(context, { id }),
      issueLink(context, { id }),
    ])) {
      expect(failure).toMatchObject(FORBIDDEN);
    }
    await expect(
      updateUser(context, { id, name: 'Me', role: 'superadmin' }),
    ).resolves.toBeDefined();
  });

  test('an address that another live account has is refused, one from the bin is free', async () => {
    const taken = await addPerson('agent', { email: 'taken@test.example' });
    const other = await addPerson('agent');
    const wanted = { id: other.id, email: 'Taken@test.example' };
    expect(await failureOf(updateUser(admin.context, wanted))).toMatchObject({
      code: 'DUPLICATE',
      details: [{ path: 'email', code: 'email_taken' }],
    });
    await deleteUser(admin.context, { id: taken.id });
    await updateUser(admin.context, wanted);
    expect(await failureOf(restoreUser(admin.context, { id: taken.id }))).toMatchObject({
      code: 'DUPLICATE',
    });
  });

  test.each(['superagent', 'agent', 'dataentry'] as const)('a %s changes nobody', async (role) => {
    const { id } = await addPerson('agent');
    const context = contextOf(role);
    for (const failure of await failuresOf([
      updateUser(context, { id, name: 'X' }),
      deactivateUser(context, { id }),
      reactivateUser(context, { id }),
      deleteUser(context, { id }),
      restoreUser(context, { id }),
      issueLink(context, { id }),
      setOverrides(context, { id, overrides: [] }),
    ])) {
      expect(failure).toMatchObject(FORBIDDEN);
    }
  });
});

describe('overrides', () => {
  const cell = { permission: 'customers.export', scope: 'team' } as const;

  test('are given by a superadmin, explained, and hold without ending a session', async () => {
    const agent = await addPerson('agent');
    await setOverrides(superadmin.context, { id: agent.id, overrides: [cell] });
    const { rights } = await getUser(superadmin.context, { id: agent.id });
    expect(rights.find(({ permission }) => permission === cell.permission)).toEqual({
      ...cell,
      decidedBy: 'override',
      otherwise: 'none',
    });
    expect((await stored(agent.id))?.sessionsValidFrom).toEqual(new Date(0));
    const [row] = await auditRows({ action: 'UPDATE_USER', entityId: agent.id });
    expect(row?.changes).toMatchObject([{ field: 'overrides.customers.export', to: 'team' }]);
  });

  test('are not an admin’s to give, and mean something', async () => {
    const { id } = await addPerson('agent');
    expect(await failureOf(setOverrides(admin.context, { id, overrides: [cell] }))).toMatchObject(
      FORBIDDEN,
    );
    for (const overrides of [
      [{ permission: 'system.manage', scope: 'team' } as const],
      [cell, { ...cell, scope: 'all' } as const],
    ]) {
      expect(await failureOf(setOverrides(superadmin.context, { id, overrides }))).toMatchObject({
        code: 'VALIDATION_ERROR',
      });
    }
  });
});

describe('the tree of managers', () => {
  const manage = (person: Person, manager: Person) =>
    updateUser(admin.context, { id: person.id, managerId: manager.id });

  test('never becomes a circle, also when two closing it arrive at once', async () => {
    const [a, b, c] = await Promise.all([1, 2, 3].map(() => addPerson('superagent')));
    if (!a || !b || !c) throw new Error('three people');
    await manage(b, a);
    await manage(c, b);
    for (const [person, manager] of [
      [a, c],
      [a, a],
    ] as const) {
      expect(await failureOf(manage(person, manager))).toMatchObject({
        details: [{ path: 'managerId', code: 'cycle' }],
      });
    }
    const [x, y] = await Promise.all([1, 2].map(() => addPerson('superagent')));
    if (!x || !y) throw new Error('two people');
    const both = await Promise.allSettled([manage(x, y), manage(y, x)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('takes active people only, and closes over somebody who is deleted', async () => {
    const [top, middle, low] = await Promise.all([1, 2, 3].map(() => addPerson('superagent')));
    if (!top || !middle || !low) throw new Error('three people');
    await manage(middle, top);
    await manage(low, middle);
    await deleteUser(admin.context, { id: middle.id });
    expect(String((await stored(low.id))?.managerId)).toBe(top.id);
    expect(await failureOf(manage(low, middle))).toMatchObject({
      details: [{ path: 'managerId', code: 'unknown' }],
    });
  });
});
