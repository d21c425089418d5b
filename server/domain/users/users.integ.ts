import { Types } from 'mongoose';
import { beforeAll, describe, expect, test } from 'vitest';
import { createIndexes } from '#models/indexes';
import { Profile } from '#models/profile';
import type { Role } from '#models/vocabulary';
import { auditRows, contextOf } from '#scripts/testing/context-of';
import { failureOf } from '#scripts/testing/failure-of';
import { addPerson } from '#scripts/testing/people';
import { useDatabase } from '#scripts/testing/use-database';
import { passwordMatches } from '#server/auth/password';
import { systemContext } from '#server/kernel/context';
import { createUser, listAgents } from './index';

useDatabase();
beforeAll(async () => void (await createIndexes()));

const password = 'correct horse battery';
const account = (email: string, role: Role = 'agent') => ({ email, name: 'A B', role });

describe('opening an account', () => {
  test('an admin opens one and gets a link for its owner, who has no password yet', async () => {
    const user = await createUser(contextOf('admin'), account('  New.Agent@Test.example '));
    expect(user).toMatchObject({
      email: 'new.agent@test.example',
      role: 'agent',
      active: true,
      hasPassword: false,
      link: { kind: 'invite', url: expect.stringMatching(/\/set-password\/[\w-]{43}$/) },
    });
    const stored = await Profile.findById(user.id).select('+passwordHash').lean();
    expect(stored?.passwordHash).toBeNull();
    const rows = await auditRows({ action: 'CREATE', entityId: user.id });
    expect(rows).toMatchObject([{ entityType: 'profile', userRole: 'admin' }]);
    expect(JSON.stringify(rows)).not.toContain(user.link?.url.split('/').at(-1));
  });

  test('nobody chooses the password of another person; the system gives the first one', async () => {
    const chosen = { ...account('chosen@test.example'), password };
    for (const role of ['admin', 'superadmin'] as const) {
      expect(await failureOf(createUser(contextOf(role), chosen))).toMatchObject({
        code: 'VALIDATION_ERROR',
        details: [{ path: 'password', code: 'not_yours' }],
      });
    }
    const first = await createUser(systemContext('create-user'), chosen);
    expect(first).toMatchObject({ hasPassword: true, link: null });
    const stored = await Profile.findById(first.id).select('+passwordHash').lean();
    expect(await passwordMatches(password, stored?.passwordHash ?? null)).toBe(true);
    const rows = await auditRows({ action: 'CREATE', entityId: first.id });
    expect(JSON.stringify([first, rows])).not.toMatch(/\$2[ab]\$|correct horse/);
  });

  test('an e-mail is taken once, whatever its case, also by eight attempts at the same time', async () => {
    const attempts = Array.from({ length: 8 }, (_, at) =>
      createUser(contextOf('admin'), account(at % 2 ? 'Once@test.example' : 'once@test.example')),
    );
    const results = await Promise.allSettled(attempts);
    const refused = results.filter((one) => one.status === 'rejected');
    expect(refused).toHaveLength(7);
    for (const { reason } of refused) {
      expect(reason).toMatchObject({ code: 'DUPLICATE', details: [{ path: 'email' }] });
    }
    expect(await Profile.countDocuments({ email: 'once@test.example' })).toBe(1);
  });

  test('an admin cannot make a superadmin; a superadmin can', async () => {
    const raised = account('raised@test.example', 'superadmin');
    await expect(createUser(contextOf('admin'), raised)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(await Profile.exists({ email: raised.email })).toBeNull();
    await expect(createUser(contextOf('superadmin'), raised)).resolves.toMatchObject({
      role: 'superadmin',
    });
  });

  test.each(['superagent', 'agent', 'dataentry'] as const)('a %s opens none', async (role) => {
    const context = contextOf(role);
    await expect(createUser(context, account('no@test.example'))).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    const userId = new Types.ObjectId(context.actor?.id);
    expect(await auditRows({ action: 'ACCESS_DENIED', userId })).toHaveLength(1);
  });

  test('a weak password and fields nobody asked for are named in the refusal', async () => {
    const weak = { ...account('weak@test.example'), password: 'short' };
    await expect(createUser(systemContext('create-user'), weak)).rejects.toMatchObject({
      code: 'VALIDATION_ERROR',
      details: [{ path: 'password', code: 'password.short' }],
    });
    const raised = { ...account('mass@test.example'), demo: true, active: true };
    await expect(createUser(contextOf('admin'), raised)).rejects.toMatchObject({
      details: [{ path: 'demo' }, { path: 'active' }],
    });
  });

  test('somebody who manages people but not the system makes counselors, no administrators', async () => {
    const helper = await addPerson('dataentry');
    const actor = contextOf('dataentry', {
      id: helper.id,
      permissions: { ...contextOf('dataentry').actor?.permissions, 'users.manage': 'all' } as never,
    });
    await expect(createUser(actor, account('made@test.example'))).resolves.toBeDefined();
    expect(await failureOf(createUser(actor, account('up@test.example', 'admin')))).toMatchObject({
      code: 'FORBIDDEN',
      message: expect.stringContaining('roles.view'),
    });
  });
});

describe('counselors to choose from', () => {
  const person = (name: string, role: Role, fields: object = {}) => ({
    _id: new Types.ObjectId(),
    email: `${name.toLowerCase().replace(/\W/g, '.')}@choose.example`,
    name,
    role,
    active: true,
    team: null,
    presence: 'in',
    ...fields,
  });
  const lead = person('Lead Cairo', 'superagent', { team: 'Cairo' });
  const member = person('Member Cairo', 'agent', { team: 'Cairo' });
  const stranger = person('Stranger (Giza)', 'agent', { team: 'Giza' });
  const gone = person('Gone Agent', 'agent', { active: false });
  const clerk = person('Clerk Person', 'dataentry');
  beforeAll(async () => {
    await Profile.collection.deleteMany({});
    await Profile.collection.insertMany([lead, member, stranger, gone, clerk] as never[]);
  });

  const namesFor = async (role: Role, overrides: object = {}, input: object = {}) =>
    (await listAgents(contextOf(role, overrides), input)).items.map(({ name }) => name);

  test('an admin sees every active counselor', async () => {
    expect(await namesFor('admin')).toEqual(['Lead Cairo', 'Member Cairo', 'Stranger (Giza)']);
  });

  test('a manager sees the team, a counselor only themselves', async () => {
    const id = lead._id.toHexString();
    const teamIds = [id, member._id.toHexString()];
    expect(await namesFor('superagent', { id, teamIds })).toEqual(['Lead Cairo', 'Member Cairo']);
    expect(await namesFor('agent', { id: member._id.toHexString() })).toEqual(['Member Cairo']);
  });

  test('what is typed is text, never a pattern', async () => {
    expect(await namesFor('admin', {}, { search: '(giza)' })).toEqual(['Stranger (Giza)']);
    expect(await namesFor('admin', {}, { search: '.*' })).toEqual([]);
  });

  test('a longer list says that there is more', async () => {
    const { items, pagination } = await listAgents(contextOf('admin'), { limit: 2 });
    expect(items).toHaveLength(2);
    expect(pagination.totalIsCapped).toBe(true);
  });
});
