import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { AuditLog } from '#models/audit-log';
import { createIndexes } from '#models/indexes';
import { Job } from '#models/job';
import { Profile } from '#models/profile';
import { Role } from '#models/role';
import { auditRows, contextOf } from '#scripts/testing/context-of';
import { failureOf } from '#scripts/testing/failure-of';
import { addPerson, type Person } from '#scripts/testing/people';
import { useDatabase } from '#scripts/testing/use-database';
import {
  createUser,
  deactivateUser,
  deleteUser,
  getUser,
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
  await Job.collection.deleteMany({});
  await AuditLog.collection.deleteMany({});
  superadmin = await addPerson('superadmin', { name: 'Root' });
  admin = await addPerson('admin', { name: 'Admin' });
});

const FORBIDDEN = { code: 'FORBIDDEN' };
const failuresOf = (attempts: Promise<unknown>[]) => Promise.all(attempts.map(failureOf));
const stored = (id: string) => Profile.findById(id).lean();

describe('closing and reopening an account', () => {
  test('ends the sessions for good, is audited, and can be taken back', async () => {
    const agent = await addPerson('agent');
    await deactivateUser(admin.context, { id: agent.id });
    const closed = await stored(agent.id);
    expect(closed).toMatchObject({ active: false, presence: 'out' });
    expect(closed?.sessionsValidFrom.getTime()).toBeGreaterThan(Date.now() - 10_000);
    await reactivateUser(admin.context, { id: agent.id });
    expect(await stored(agent.id)).toMatchObject({ active: true });
    const rows = await auditRows({ entityId: agent.id });
    const actions = rows.map(({ action }) => action);
    expect(actions).toEqual(['UPDATE_USER', 'UPDATE_USER']);
  });

  test('a deleted account comes back closed', async () => {
    const agent = await addPerson('agent');
    await deleteUser(admin.context, { id: agent.id });
    expect((await auditRows({ action: 'DELETE_USER', entityId: agent.id })).length).toBe(1);
    expect(await failureOf(getUser(contextOf('agent'), { id: agent.id }))).toMatchObject(FORBIDDEN);
    expect(await restoreUser(admin.context, { id: agent.id })).toMatchObject({
      active: false,
      isDeleted: false,
    });
  });
});

describe('the students of somebody who leaves', () => {
  const job = async () => (await Job.find().sort({ _id: -1 }).limit(1).lean())[0];

  test('go to the waiting queue, or to the counselor who was named, by a job', async () => {
    const [leaving, next] = await Promise.all([addPerson('agent'), addPerson('agent')]);
    await deactivateUser(admin.context, { id: leaving.id });
    expect(await job()).toMatchObject({
      kind: 'customers.handover',
      input: { fromAgentId: leaving.id, toAgentId: null },
    });
    await deleteUser(admin.context, { id: leaving.id, handOverTo: next.id });
    expect((await job())?.input).toMatchObject({ toAgentId: next.id });
  });

  test('go to an active counselor only, and to nobody by who may not assign', async () => {
    const [leaving, closed] = await Promise.all([
      addPerson('agent'),
      addPerson('agent', { active: false }),
    ]);
    for (const handOverTo of [closed.id, leaving.id, admin.id]) {
      const attempt = deactivateUser(admin.context, { id: leaving.id, handOverTo });
      expect(await failureOf(attempt)).toMatchObject({ details: [{ path: 'handOverTo' }] });
    }
    const helper = contextOf('dataentry', {
      permissions: { ...contextOf('dataentry').actor?.permissions, 'users.manage': 'all' } as never,
    });
    const named = deactivateUser(helper, { id: leaving.id, handOverTo: closed.id });
    expect(await failureOf(named)).toMatchObject(FORBIDDEN);
    expect(await stored(leaving.id)).toMatchObject({ active: true });
    await deactivateUser(helper, { id: leaving.id });
    expect((await job())?.createdBy).toBeNull();
  });
});

describe('the students of somebody who gets other rights', () => {
  const jobs = () => Job.find({ kind: 'customers.handover' }).sort({ _id: 1 }).lean();
  const noStudents = [{ permission: 'customers.view', scope: 'none' }] as const;

  test('go where the change says, once the role works with no students', async () => {
    const [leaving, next] = await Promise.all([addPerson('agent'), addPerson('agent')]);
    const { id } = leaving;
    await updateUser(admin.context, { id, team: 'Cairo', handOverTo: next.id });
    await updateUser(admin.context, { id, role: 'superagent', handOverTo: next.id });
    expect(await jobs()).toEqual([]);
    await updateUser(admin.context, { id, role: 'dataentry', handOverTo: next.id });
    expect(await jobs()).toMatchObject([{ input: { fromAgentId: id, toAgentId: next.id } }]);
    expect(await auditRows({ entityType: 'job', action: 'CREATE' })).toMatchObject([
      { userEmail: admin.profile.email },
    ]);
    await updateUser(admin.context, { id, role: 'agent' });
    await updateUser(admin.context, { id, role: 'dataentry' });
    expect((await jobs()).at(-1)?.input).toMatchObject({ toAgentId: null });
  });

  test('go to nobody who works with none, and the role stays then', async () => {
    const [leaving, blind] = await Promise.all([
      addPerson('agent'),
      addPerson('agent', { overrides: [...noStudents] }),
    ]);
    for (const handOverTo of [admin.id, leaving.id, blind.id]) {
      const attempt = updateUser(admin.context, { id: leaving.id, role: 'dataentry', handOverTo });
      expect(await failureOf(attempt)).toMatchObject({ details: [{ path: 'handOverTo' }] });
    }
    expect(await stored(leaving.id)).toMatchObject({ role: 'agent' });
    expect(await jobs()).toEqual([]);
  });

  test('go on when an exception hides every student', async () => {
    const [leaving, next] = await Promise.all([addPerson('agent'), addPerson('agent')]);
    const hidden = { id: leaving.id, overrides: [...noStudents], handOverTo: next.id };
    await setOverrides(superadmin.context, hidden);
    await setOverrides(superadmin.context, hidden);
    expect(await jobs()).toMatchObject([{ input: { toAgentId: next.id } }]);
  });
});

describe('the last superadmin', () => {
  test('cannot vanish by any route, also not when one without a password remains', async () => {
    await createUser(superadmin.context, {
      email: 'invited@test.example',
      name: 'Invited',
      role: 'superadmin',
    });
    const other = contextOf('superadmin');
    const { id } = superadmin;
    for (const failure of await failuresOf([
      updateUser(other, { id, role: 'admin' }),
      deactivateUser(other, { id }),
      deleteUser(other, { id }),
    ])) {
      expect(failure).toMatchObject({ code: 'BUSINESS_RULE' });
    }
    expect(await stored(id)).toMatchObject({ role: 'superadmin', active: true, isDeleted: false });
  });

  test('remains when fifty are taken at once, by every route', async () => {
    const fifty = await Promise.all(Array.from({ length: 49 }, () => addPerson('superadmin'))).then(
      (made) => [...made, superadmin],
    );
    const routes = [
      (context: Person['context'], id: string) => updateUser(context, { id, role: 'agent' }),
      (context: Person['context'], id: string) => deactivateUser(context, { id }),
      (context: Person['context'], id: string) => deleteUser(context, { id }),
    ];
    const results = await Promise.allSettled(
      fifty.map(({ context }, at) => {
        const target = fifty[(at + 1) % fifty.length] as Person;
        return routes[at % routes.length]?.(context, target.id);
      }),
    );
    const left = await Profile.countDocuments({
      role: 'superadmin',
      active: true,
      deletedAt: null,
    });
    expect(left).toBeGreaterThanOrEqual(1);
    for (const one of results) {
      if (one.status === 'rejected') {
        expect(['BUSINESS_RULE', 'UNAVAILABLE']).toContain(one.reason.code);
      }
    }
  });
});
