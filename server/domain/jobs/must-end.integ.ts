import { beforeAll, beforeEach, expect, test } from 'vitest';
import { Customer } from '#models/customer';
import { createIndexes } from '#models/indexes';
import { Job } from '#models/job';
import { auditRows } from '#scripts/testing/context-of';
import { addPerson, type Person } from '#scripts/testing/people';
import { student } from '#scripts/testing/students';
import { useDatabase } from '#scripts/testing/use-database';
import { handOverStudents } from '#server/domain/assignments';
import { createCustomer } from '#server/domain/customers';
import { deactivateUser, updateUser } from '#server/domain/users';
import { JOBS } from '#server/jobs';
import { runJob } from './run-job';

useDatabase();
let boss: Person;
let admin: Person;
let leaver: Person;
let next: Person;
let id = '';

beforeAll(async () => void (await createIndexes()));
beforeEach(async () => {
  boss = await addPerson('superadmin');
  admin = await addPerson('admin');
  leaver = await addPerson('agent');
  next = await addPerson('agent');
  ({ id } = await createCustomer(boss.context, student({}, { assignedAgentId: leaver.id })));
});

/** Works on the hand-over of a counselor until it waits or ends. */
async function handedOver(from: Person) {
  const job = await Job.findOne({ 'input.fromAgentId': from.id }).lean();
  await runJob(JOBS, String(job?._id), () => false);
  return Job.findById(job?._id).lean();
}

async function leadOf(customerId: string) {
  const record = await Customer.findById(customerId).lean();
  return record?.assignment.assignedAgentId?.toHexString() ?? null;
}

const close = (person: Person, more: object = {}) =>
  deactivateUser(boss.context, { id: person.id, ...more });

test('students of a closed account are handed over, though who closed it has left since', async () => {
  await deactivateUser(admin.context, { id: leaver.id, handOverTo: next.id });
  await close(admin);
  expect(await handedOver(leaver)).toMatchObject({ state: 'running', done: 1, error: null });
  expect(await leadOf(id)).toBe(next.id);
  expect(await auditRows({ entityId: id, action: 'REASSIGN' })).toMatchObject([
    { userRole: 'system', userName: 'job:customers.handover' },
  ]);
});

test('… or may assign only a team by now', async () => {
  await deactivateUser(admin.context, { id: leaver.id });
  await updateUser(boss.context, { id: admin.id, role: 'superagent' });
  expect(await handedOver(leaver)).toMatchObject({ state: 'running', done: 1 });
  expect(await leadOf(id)).toBeNull();
});

test('… and go to the waiting queue when whoever was to take them has left too', async () => {
  await close(leaver, { handOverTo: next.id });
  await close(next);
  expect(await handedOver(leaver)).toMatchObject({ state: 'running', done: 1 });
  expect(await leadOf(id)).toBeNull();
});

test('a hand-over that somebody only wished for ends with the right to it', async () => {
  await handOverStudents(admin.context, { agentId: leaver.id, toAgentId: null });
  await updateUser(boss.context, { id: admin.id, role: 'superagent' });
  expect(await handedOver(leaver)).toMatchObject({
    state: 'failed',
    error: expect.stringContaining('hand all of them over'),
  });
  expect(await leadOf(id)).toBe(leaver.id);
});

test('… or with who was to take the students', async () => {
  await handOverStudents(admin.context, { agentId: leaver.id, toAgentId: next.id });
  await close(next);
  expect(await handedOver(leaver)).toMatchObject({ state: 'failed' });
  expect(await leadOf(id)).toBe(leaver.id);
});
