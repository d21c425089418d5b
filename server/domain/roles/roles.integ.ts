import mongoose from 'mongoose';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createIndexes } from '#models/indexes';
import { Job } from '#models/job';
import { Outbox } from '#models/outbox';
import { Profile } from '#models/profile';
import { Role } from '#models/role';
import { auditRows, contextOf } from '#scripts/testing/context-of';
import { failureOf } from '#scripts/testing/failure-of';
import { outboxFollowed } from '#scripts/testing/outbox-followed';
import { addPerson, addProfile, type Person } from '#scripts/testing/people';
import { useApi } from '#scripts/testing/use-api';
import { useDatabase } from '#scripts/testing/use-database';
import { deleteUser, updateUser } from '../users';
import { createRole, deleteRole, getRole, listRoles, previewRole, updateRole } from './index';

useDatabase();
const api = useApi();
beforeAll(async () => void (await createIndexes()));

let superadmin: Person;
beforeEach(async () => {
  await Profile.collection.deleteMany({});
  await Role.collection.deleteMany({});
  await Job.collection.deleteMany({});
  superadmin = await addPerson('superadmin');
});

const exporting = { permission: 'customers.export', scope: 'assigned' } as const;
const noFollowups = { permission: 'followups.edit', scope: 'none' } as const;
const label = { en: 'Visa officer', ar: 'مسؤول التأشيرات' };
const make = (cells: Parameters<typeof createRole>[1]['cells'] = [exporting]) =>
  createRole(superadmin.context, { label, baseRole: 'agent', cells });

describe('a custom role', () => {
  test('is made from a built-in one, stands beside it in the list, and is audited', async () => {
    const role = await make();
    expect(role).toMatchObject({ name: 'visa-officer', version: 1, holders: 0 });
    expect(role.permissions['customers.export']).toBe('assigned');
    expect(role.permissions['customers.view']).toBe('assigned');
    const { items } = await listRoles(contextOf('admin'), {});
    expect(items.map(({ name }) => name)).toEqual([
      ...['superadmin', 'admin', 'superagent', 'agent', 'dataentry'],
      'visa-officer',
    ]);
    expect(items[0]?.holders).toBe(1);
    const [row] = await auditRows({ action: 'CREATE', entityType: 'role', entityId: role.id });
    expect(row?.changes).toContainEqual({
      field: 'cells.customers.export',
      from: null,
      to: 'assigned',
    });
  });

  test('has a name of its own until it is deleted', async () => {
    const first = await make();
    expect(await failureOf(make())).toMatchObject({ code: 'DUPLICATE' });
    await deleteRole(superadmin.context, { id: first.id });
    await expect(make()).resolves.toBeDefined();
    expect((await auditRows({ action: 'DELETE', entityId: first.id })).length).toBe(1);
  });

  test('is changed by its version, one field a cell in the audit log', async () => {
    const { id } = await make();
    const cells = [noFollowups];
    const changed = await updateRole(superadmin.context, { id, version: 1, cells });
    expect(changed).toMatchObject({ version: 2, cells });
    expect(await failureOf(updateRole(superadmin.context, { id, version: 1 }))).toMatchObject({
      code: 'CONFLICT',
    });
    const [row] = await auditRows({ action: 'UPDATE', entityId: id });
    expect(row?.changes).toMatchObject([
      { field: 'cells.customers.export', from: 'assigned', to: null },
      { field: 'cells.followups.edit', from: null, to: 'none' },
    ]);
  });

  test('in use is not deleted, also by somebody in the recycle bin', async () => {
    const { id } = await make();
    const holder = await addPerson('agent');
    await updateUser(superadmin.context, { id: holder.id, roleId: id });
    await deleteUser(superadmin.context, { id: holder.id });
    expect(await failureOf(deleteRole(superadmin.context, { id }))).toMatchObject({
      code: 'BUSINESS_RULE',
      details: [{ path: 'holders', message: '1' }],
    });
  });

  test('is never left dangling: deleted and given at once, one of the two is refused', async () => {
    const { id } = await make();
    const holder = await addPerson('dataentry');
    await Promise.allSettled([
      deleteRole(superadmin.context, { id }),
      updateUser(superadmin.context, { id: holder.id, roleId: id }),
    ]);
    const role = await Role.findById(id).lean();
    const profile = await Profile.findById(holder.id).lean();
    expect(Boolean(role?.deletedAt) && String(profile?.roleId) === id).toBe(false);
  });

  test.each(['admin', 'superagent', 'agent', 'dataentry'] as const)(
    'is no %s’s to edit',
    async (by) => {
      const { id } = await make();
      const context = contextOf(by);
      const attempts = [
        createRole(context, { label, baseRole: 'agent' }),
        updateRole(context, { id, version: 1, cells: [] }),
        deleteRole(context, { id }),
        previewRole(context, { id, cells: [] }),
      ];
      for (const failure of await Promise.all(attempts.map(failureOf))) {
        expect(failure).toMatchObject({ code: 'FORBIDDEN' });
      }
      expect((await Role.findById(id).lean())?.version).toBe(1);
    },
  );

  test('is not edited by who holds it, nor given powers that the editor has not', async () => {
    const manage = { permission: 'roles.manage', scope: 'all' } as const;
    const made = await make([manage]);
    const holder = await addPerson('agent', {}, { permissions: made.permissions });
    await updateUser(superadmin.context, { id: holder.id, roleId: made.id });
    const own = updateRole(holder.context, { id: made.id, version: 1, cells: [] });
    expect(await failureOf(own)).toMatchObject({ code: 'FORBIDDEN' });
    const other = await createRole(superadmin.context, {
      label: { en: 'Other', ar: 'أخرى' },
      baseRole: 'agent',
    });
    const raised = [{ permission: 'system.manage', scope: 'all' } as const];
    const beyond = updateRole(holder.context, { id: other.id, version: 1, cells: raised });
    expect(await failureOf(beyond)).toMatchObject({ code: 'FORBIDDEN' });
  });

  test('takes only cells that mean something, and no superadmin as its base', async () => {
    const odd = [{ permission: 'roles.view', scope: 'team' } as const];
    expect(await failureOf(make(odd))).toMatchObject({
      details: [{ path: 'cells.0.scope', code: 'senseless_scope' }],
    });
    const base = { label, baseRole: 'superadmin' as never };
    expect(await failureOf(createRole(superadmin.context, base))).toMatchObject({
      code: 'VALIDATION_ERROR',
    });
  });
});

describe('before a role is saved', () => {
  test('everybody it reaches is named, with what they gain and lose', async () => {
    const { id } = await make();
    const plain = await addPerson('agent', { name: 'Amal' });
    const shielded = await addPerson('agent', { name: 'Badr', overrides: [{ ...exporting }] });
    for (const person of [plain, shielded]) {
      await updateUser(superadmin.context, { id: person.id, roleId: id });
    }
    const preview = await previewRole(superadmin.context, { id, cells: [noFollowups] });
    const lost = { permission: 'customers.export', from: 'assigned', to: 'none', effect: 'loses' };
    const edits = { permission: 'followups.edit', from: 'assigned', to: 'none', effect: 'loses' };
    expect(preview).toMatchObject({ changes: [lost, edits], holders: 2 });
    expect(preview.people.map(({ name, changes }) => [name, changes])).toEqual([
      ['Amal', [lost, edits]],
      ['Badr', [edits]],
    ]);
    expect((await getRole(superadmin.context, { id })).cells).toEqual([exporting]);
  });
});

describe('a changed role', () => {
  test('sends the students of those back to the queue who may see none any more', async () => {
    const { id } = await make([]);
    const roleId = new mongoose.Types.ObjectId(id);
    const hidden = { permission: 'customers.view', scope: 'none' } as const;
    const shield = { permission: 'customers.view', scope: 'assigned' } as const;
    const held = await addProfile('agent', { name: 'Amal', roleId });
    await addProfile('agent', { name: 'Badr', roleId, overrides: [shield] });
    const preview = await previewRole(superadmin.context, { id, cells: [hidden] });
    expect(preview.people.map(({ name, handsOver }) => [name, handsOver])).toEqual([
      ['Amal', true],
      ['Badr', false],
    ]);
    await updateRole(superadmin.context, { id, version: 1, cells: [noFollowups] });
    expect(await Job.countDocuments()).toBe(0);
    await updateRole(superadmin.context, { id, version: 2, cells: [hidden] });
    expect(await Job.find().lean()).toMatchObject([
      { input: { fromAgentId: held._id.toHexString(), toAgentId: null } },
    ]);
  });

  test('holds from the next call of its holders on, without ending their sessions', async () => {
    const { id } = await make([]);
    const profile = await addProfile('agent');
    const person = { id: profile._id.toHexString() };
    await updateUser(superadmin.context, { ...person, roleId: id });
    const browser = api.browser();
    await browser.signIn(profile.email);
    const status = async () => (await browser.get('/api/crm/customers')).status;
    expect(await status()).toBe(200);
    const cells = [{ permission: 'customers.view', scope: 'none' } as const];
    await updateRole(superadmin.context, { id, version: 1, cells });
    expect(await status()).toBe(403);
    await updateRole(superadmin.context, { id, version: 2, cells: [] });
    expect(await status()).toBe(200);
  });

  test('that another instance changed is heard of from the stream', async () => {
    const stop = await outboxFollowed();
    const { id } = await make([]);
    const profile = await addProfile('agent', {
      roleId: (await Role.findById(id).lean())?._id ?? null,
    });
    const browser = api.browser();
    await browser.signIn(profile.email);
    expect((await browser.get('/api/crm/customers')).status).toBe(200);
    // As another process does it: the record and the event, none of this process's callbacks.
    const cells = [{ permission: 'customers.view', scope: 'none' }];
    await Role.collection.updateOne({ name: 'visa-officer' }, { $set: { cells } });
    const began = Date.now();
    await Outbox.collection.insertOne({
      topic: 'role.updated',
      entityType: 'role',
      entityId: id,
      agentIds: [],
      createdBy: null,
      at: new Date(),
    } as never);
    await expect
      .poll(async () => (await browser.get('/api/crm/customers')).status, { timeout: 2_000 })
      .toBe(403);
    expect(Date.now() - began).toBeLessThan(2_000);
    await stop();
  });
});
