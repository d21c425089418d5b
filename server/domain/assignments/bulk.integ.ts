import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { AuditLog } from '#models/audit-log';
import { Customer } from '#models/customer';
import { CustomerSearch } from '#models/customer-search';
import { Followup } from '#models/followup';
import { createIndexes } from '#models/indexes';
import { Outbox } from '#models/outbox';
import { Profile } from '#models/profile';
import { auditRows } from '#scripts/testing/context-of';
import { failureOf } from '#scripts/testing/failure-of';
import { addLeader, addPerson, type Person } from '#scripts/testing/people';
import { student } from '#scripts/testing/students';
import { useDatabase } from '#scripts/testing/use-database';
import { createCustomer, deleteCustomer } from '#server/domain/customers';
import { generateCustomers } from '#server/domain/demo';
import { getJob, startJobs } from '#server/domain/jobs';
import { followOutbox } from '#server/effects/live';
import { JOBS } from '#server/jobs';
import { assignAgent, bulkReassign, endAgentWork, handOverStudents } from './index';

const database = useDatabase();
const stops: (() => Promise<unknown>)[] = [];
let admin: Person;
beforeAll(async () => {
  await createIndexes();
  admin = await addPerson('admin');
});
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

async function workOnJobs() {
  stops.push(followOutbox(), await startJobs({ kinds: JOBS, recurring: [] }));
  // The outbox's stream tells what comes after it was opened.
  await new Promise((done) => setTimeout(done, 500));
}

async function until<T>(what: () => Promise<T | null | false>, seconds = 60): Promise<T> {
  const end = Date.now() + seconds * 1_000;
  while (Date.now() < end) {
    const value = await what();
    if (value) return value;
    await new Promise((done) => setTimeout(done, 25));
  }
  throw new Error('it did not come to pass');
}

const ended = (id: string) =>
  until(async () => {
    const job = await getJob(admin.context, { id });
    return job.finishedAt !== null && job;
  });

async function given(agent: Person, count = 1) {
  const made = [];
  for (let at = 0; at < count; at += 1) {
    const { id } = await createCustomer(admin.context, student({}, { assignedAgentId: agent.id }));
    made.push(id);
  }
  return made;
}

const leadOf = async (id: string | undefined) => {
  const record = await Customer.findById(id).lean();
  return record?.assignment.assignedAgentId?.toHexString() ?? null;
};

describe('a bulk reassignment', () => {
  test('of chosen students counts them first and reaches each, with a row in the log', async () => {
    const [anna, badr] = [await addPerson('agent'), await addPerson('agent')];
    const ids = await given(anna, 3);
    await workOnJobs();
    const wanted = {
      action: 'reassign',
      ids,
      agentId: badr.id,
      reason: 'Maternity leave',
    } as const;
    const job = await bulkReassign(admin.context, wanted);
    expect(job).toMatchObject({ kind: 'customers.reassign', state: 'queued', total: 3 });
    expect(await ended(job.id)).toMatchObject({ state: 'done', done: 3, failed: 0 });
    for (const id of ids) {
      expect(await leadOf(id)).toBe(badr.id);
      expect((await CustomerSearch.findById(id).lean())?.scopeAgentIds.map(String)).toEqual([
        badr.id,
      ]);
      expect(await auditRows({ entityId: id, action: 'REASSIGN' })).toMatchObject([
        { userId: admin.profile._id, description: expect.stringContaining('Maternity leave') },
      ]);
    }
    expect(await auditRows({ entityId: job.id })).toMatchObject([
      { action: 'CREATE', description: '3 students to be handed over' },
    ]);
  });

  test('takes a student of the original system along, and keeps what stood in the agent’s place', async () => {
    const [anna] = [await addPerson('agent')];
    const [id = ''] = await given(anna);
    await Customer.collection.updateOne(
      { customerNumber: (await Customer.findById(id).lean())?.customerNumber ?? '' },
      { $set: { assignment: { assignedAgentId: 'Mr. Unknown' } } },
    );
    await workOnJobs();
    const job = await bulkReassign(admin.context, {
      action: 'reassign',
      ids: [id],
      agentId: anna.id,
    });
    expect(await ended(job.id)).toMatchObject({ state: 'done', done: 1, failed: 0 });
    expect(await leadOf(id)).toBe(anna.id);
    const stored = await Customer.collection.findOne({ 'assignment.legacyAgent': 'Mr. Unknown' });
    expect(stored).toMatchObject({ assignment: { scopeAgentIds: [anna.profile._id] }, version: 2 });
  });

  test('of a filter keeps to the caller’s reach, and to it when a step comes', async () => {
    const [mine, other] = [await addPerson('agent'), await addPerson('agent')];
    const leader = await addLeader([mine]);
    await Profile.collection.updateOne(
      { _id: mine.profile._id },
      { $set: { managerId: leader.profile._id } },
    );
    const [kept, leaving] = [await given(mine), await given(mine)];
    await given(other);
    const filter = { assignedAgentId: [mine.id, other.id] };
    const away = { action: 'reassign', filter, agentId: leader.id } as const;
    const job = await bulkReassign(leader.context, away);
    expect(job.total).toBe(2);
    const [id = ''] = leaving;
    await assignAgent(admin.context, { id, agentId: other.id, mode: 'reassign' });
    await workOnJobs();
    // Nobody heard of it while it was queued: the look at open jobs finds it.
    expect(await ended(job.id)).toMatchObject({
      done: 1,
      failed: 1,
      failures: [{ id, message: expect.stringContaining('no longer yours') }],
    });
    expect([await leadOf(kept[0]), await leadOf(id)]).toEqual([leader.id, other.id]);
  });

  test('to nobody sends them back to the queue', async () => {
    const anna = await addPerson('agent');
    const ids = await given(anna, 2);
    await workOnJobs();
    const job = await bulkReassign(admin.context, { action: 'reassign', ids, agentId: null });
    await ended(job.id);
    const records = await Customer.find({ _id: { $in: ids } }).lean();
    expect(records.map(({ assignment }) => assignment.scopeAgentIds)).toEqual([[null], [null]]);
  });

  test('is refused to those who may not assign, for strangers, and for nobody’s students', async () => {
    const [anna, stranger] = [await addPerson('agent'), await addPerson('agent')];
    const leader = await addLeader([anna]);
    const ids = await given(anna);
    const wanted = { action: 'reassign', ids, agentId: anna.id } as const;
    expect((await failureOf(bulkReassign(anna.context, wanted))).code).toBe('FORBIDDEN');
    const abroad = bulkReassign(leader.context, { ...wanted, agentId: stranger.id });
    expect((await failureOf(abroad)).code).toBe('VALIDATION_ERROR');
    const foreign = await given(stranger);
    const none = bulkReassign(leader.context, { ...wanted, ids: foreign });
    expect((await failureOf(none)).code).toBe('BUSINESS_RULE');
    const both = bulkReassign(admin.context, { ...wanted, filter: {} });
    expect((await failureOf(both)).code).toBe('VALIDATION_ERROR');
  });
});

test('a counselor who leaves is replaced with every student, those in the bin too', async () => {
  const [leaver, next, helper] = [
    await addPerson('agent'),
    await addPerson('agent'),
    await addPerson('agent'),
  ];
  const [led = '', helped = '', binned = ''] = await given(leaver, 3);
  await assignAgent(admin.context, { id: helped, agentId: helper.id, mode: 'reassign' });
  await assignAgent(admin.context, { id: helped, agentId: leaver.id, mode: 'add' });
  await deleteCustomer(admin.context, { id: binned });
  await workOnJobs();
  const wanted = { agentId: leaver.id, toAgentId: next.id, reason: 'Left' };
  const refused = handOverStudents((await addLeader([leaver, next])).context, wanted);
  expect((await failureOf(refused)).code).toBe('FORBIDDEN');
  const self = handOverStudents(admin.context, { ...wanted, toAgentId: leaver.id });
  expect((await failureOf(self)).code).toBe('VALIDATION_ERROR');
  const job = await handOverStudents(admin.context, wanted);
  expect(job.total).toBe(3);
  await until(async () => (await getJob(admin.context, { id: job.id })).done === 3);
  expect([await leadOf(led), await leadOf(helped), await leadOf(binned)]).toEqual([
    next.id,
    helper.id,
    next.id,
  ]);
  // One who was given while the hand-over ran is found by its last look.
  const [late = ''] = await given(leaver);
  expect(await ended(job.id)).toMatchObject({ state: 'done', done: 4 });
  expect(await leadOf(late)).toBe(next.id);
  expect(await auditRows({ entityId: led, action: 'REASSIGN' })).toHaveLength(1);
  await endAgentWork(admin.context, { id: led, agentId: next.id });
});

const ALL = 4_000;
const MOVED = 3_000;

/** A second instance, in a process of its own. */
async function otherInstance(): Promise<ChildProcess> {
  const script = 'scripts/testing/work-on-jobs.ts';
  const child = spawn(process.execPath, ['--import', 'tsx', script, database.uri], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  stops.push(async () => child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  return child;
}

test('a bulk reassignment whose process is killed is finished by another: nothing lost, nothing twice', async () => {
  const [from, to] = [await addPerson('agent'), await addPerson('agent')];
  await generateCustomers({ count: ALL, agents: [from.profile._id] });
  const everybody = { 'assignment.assignedAgentId': from.profile._id, isDeleted: false };
  const all = await Customer.find(everybody, { _id: 1 }).lean();
  const moved = all.slice(0, MOVED).map(({ _id }) => _id);
  await Customer.collection.updateMany({ _id: { $in: moved } }, { $set: { tags: ['move'] } });
  const versions = await Customer.find({ _id: { $in: moved } }, { version: 1 }).lean();

  const child = await otherInstance();
  const filter = { tag: ['move'] };
  const job = await bulkReassign(admin.context, { action: 'reassign', filter, agentId: to.id });
  expect(job.total).toBe(moved.length);
  await until(async () => (await getJob(admin.context, { id: job.id })).done >= moved.length / 3);
  child.kill('SIGKILL');
  await once(child, 'exit');
  const killed = await getJob(admin.context, { id: job.id });
  expect(killed).toMatchObject({ state: 'running' });
  expect(killed.done).toBeLessThan(moved.length);

  await workOnJobs();
  const done = await ended(job.id);
  expect(done).toMatchObject({ state: 'done', done: moved.length, failed: 0 });
  const records = await Customer.find({ _id: { $in: moved } }).lean();
  const versionOf = new Map(versions.map(({ _id, version }) => [String(_id), version]));
  for (const { _id, version, assignment } of records) {
    expect(assignment.assignedAgentId).toEqual(to.profile._id);
    expect(assignment.scopeAgentIds.map(String)).toContain(to.id);
    expect(assignment.scopeAgentIds.map(String)).not.toContain(from.id);
    const here = assignment.history.filter(({ agentId }) => agentId.equals(to.profile._id));
    expect(here).toMatchObject([{ action: 'REASSIGN' }]);
    expect(version).toBe((versionOf.get(String(_id)) ?? 0) + 1);
  }
  const ids = moved.map(String);
  expect(await AuditLog.countDocuments({ entityId: { $in: ids }, action: 'REASSIGN' })).toBe(
    ids.length,
  );
  const told = { entityId: { $in: ids }, formerAgentIds: from.id };
  expect(await Outbox.countDocuments(told)).toBe(ids.length);
  expect(
    await CustomerSearch.countDocuments({ _id: { $in: moved }, scopeAgentIds: to.profile._id }),
  ).toBe(ids.length);
  const open = { customerId: { $in: moved }, doneAt: null, isDeleted: false };
  expect(await Followup.countDocuments({ ...open, agentId: from.profile._id })).toBe(0);
  expect(await Followup.countDocuments({ ...open, agentId: to.profile._id })).toBeGreaterThan(0);
  expect(await Customer.countDocuments(everybody)).toBe(all.length - moved.length);
});
