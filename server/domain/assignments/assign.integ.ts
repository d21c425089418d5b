import { beforeAll, describe, expect, test } from 'vitest';
import { Customer } from '#models/customer';
import { CustomerSearch } from '#models/customer-search';
import { Followup } from '#models/followup';
import { createIndexes } from '#models/indexes';
import { Outbox } from '#models/outbox';
import { auditRows } from '#scripts/testing/context-of';
import { failureOf } from '#scripts/testing/failure-of';
import { addLeader, addPerson, type Person, withPermissions } from '#scripts/testing/people';
import { student } from '#scripts/testing/students';
import { useDatabase } from '#scripts/testing/use-database';
import { createCustomer, getCustomer } from '#server/domain/customers';
import { createFollowup } from '#server/domain/followups';
import { assignAgent, customerAgents, endAgentWork, setCounselorStatus } from './index';

useDatabase();
let admin: Person;
let anna: Person;
let badr: Person;
beforeAll(async () => {
  await createIndexes();
  admin = await addPerson('admin');
  [anna, badr] = [await addPerson('agent', { name: 'Anna' }), await addPerson('agent')];
});

async function waiting() {
  const { id } = await createCustomer(admin.context, student());
  return id;
}

const assign = (id: string, agent: Person, rest: object = {}, by = admin) =>
  assignAgent(by.context, { id, agentId: agent.id, ...rest });

describe('assigning a student', () => {
  test('gives the student a lead, in the record, for the search, and in the log', async () => {
    const id = await waiting();
    expect((await failureOf(getCustomer(anna.context, { id }))).code).toBe('NOT_FOUND');
    const given = await assign(id, anna, { reason: 'Speaks French' });
    expect(given).toMatchObject({
      id,
      version: 2,
      assignedAgentId: anna.id,
      headline: 'new',
      disagree: false,
      agents: [{ agentId: anna.id, name: 'Anna', role: 'lead', to: null }],
    });
    expect(await getCustomer(anna.context, { id })).toMatchObject({ id });
    const twin = await CustomerSearch.findById(id).lean();
    expect(twin?.scopeAgentIds.map(String)).toEqual([anna.id]);
    expect(await auditRows({ entityId: id, action: 'ASSIGN' })).toMatchObject([
      {
        userId: admin.profile._id,
        description: expect.stringMatching(/^CUS-.* given to a counselor, Speaks French$/),
        changes: [
          { field: 'assignment.assignedAgentId', from: null, to: anna.id },
          { field: 'assignment.agents', from: [], to: [{ agentId: anna.id, role: 'lead' }] },
        ],
      },
    ]);
    expect((await customerAgents(anna.context, { id })).history).toMatchObject([
      {
        action: 'ASSIGN',
        agent: { id: anna.id, name: 'Anna' },
        role: 'lead',
        by: { id: admin.id, name: 'The admin' },
        reason: 'Speaks French',
      },
    ]);
  });

  test('handed over, goes with its open follow-ups and out of the former lead’s sight', async () => {
    const id = await waiting();
    await assign(id, anna);
    const plan = { customerId: id, type: 'call', dueAt: '2027-01-01T09:00:00Z' } as const;
    const open = await createFollowup(anna.context, plan);
    const done = await createFollowup(anna.context, { ...plan, outcome: 'answered' });
    const given = await assign(id, badr, { mode: 'reassign', reason: 'On leave' });
    expect(given.assignedAgentId).toBe(badr.id);
    const agentOf = async (followup: { id: string }) =>
      String((await Followup.findById(followup.id).lean())?.agentId);
    expect([await agentOf(open), await agentOf(done)]).toEqual([badr.id, anna.id]);
    expect((await failureOf(getCustomer(anna.context, { id }))).code).toBe('NOT_FOUND');
    expect(await auditRows({ entityId: id, action: 'REASSIGN' })).toMatchObject([
      { description: expect.stringContaining('handed over, On leave') },
    ]);
  });

  test('back from the queue, the next lead finds the follow-ups of the one before', async () => {
    const id = await waiting();
    await assign(id, anna);
    const plan = { customerId: id, type: 'call', dueAt: '2027-01-01T09:00:00Z' } as const;
    const open = await createFollowup(anna.context, plan);
    await endAgentWork(admin.context, { id, agentId: anna.id });
    await assign(id, badr);
    expect(String((await Followup.findById(open.id).lean())?.agentId)).toBe(badr.id);
  });

  test('twice, or beside a lead, is refused, and a stale version too', async () => {
    const id = await waiting();
    await assign(id, anna);
    expect(await failureOf(assign(id, badr))).toMatchObject({ code: 'CONFLICT' });
    expect(await failureOf(assign(id, anna, { mode: 'add' }))).toMatchObject({ code: 'CONFLICT' });
    const second = assign(id, badr, { mode: 'add', role: 'lead' });
    expect(await failureOf(second)).toMatchObject({ code: 'BUSINESS_RULE' });
    const stale = assign(id, badr, { mode: 'reassign', version: 1 });
    expect(await failureOf(stale)).toMatchObject({ code: 'CONFLICT' });
  });
});

describe('who may assign', () => {
  test('an agent and a data-entry clerk may not', async () => {
    const id = await waiting();
    for (const role of ['agent', 'dataentry'] as const) {
      const person = await addPerson(role);
      expect((await failureOf(assign(id, anna, {}, person))).code).toBe('FORBIDDEN');
      const ending = endAgentWork(person.context, { id, agentId: anna.id });
      expect((await failureOf(ending)).code).toBe('FORBIDDEN');
    }
    expect(await auditRows({ entityId: id, action: 'ASSIGN' })).toEqual([]);
  });

  test('a team’s leader takes from the queue and gives within the team, and no further', async () => {
    const member = await addPerson('agent');
    const leader = await addLeader([member]);
    const id = await waiting();
    expect(await failureOf(assign(id, anna, {}, leader))).toMatchObject({
      code: 'VALIDATION_ERROR',
      details: [{ path: 'agentId', code: 'agent' }],
    });
    expect(await assign(id, member, {}, leader)).toMatchObject({ assignedAgentId: member.id });
    const foreign = await waiting();
    await assign(foreign, anna);
    const taken = assign(foreign, member, { mode: 'reassign' }, leader);
    expect((await failureOf(taken)).code).toBe('NOT_FOUND');
  });

  test('only an active counselor is given students', async () => {
    const id = await waiting();
    const [gone, clerk] = [
      await addPerson('agent', { active: false }),
      await addPerson('dataentry'),
    ];
    for (const person of [gone, clerk, admin]) {
      expect((await failureOf(assign(id, person))).code).toBe('VALIDATION_ERROR');
    }
    expect(await Customer.findById(id).lean()).toMatchObject({ version: 1 });
  });
});

describe('an end and a status', () => {
  test('the last agent’s end sends the student to the queue', async () => {
    const id = await waiting();
    await assign(id, anna);
    await assign(id, badr, { mode: 'add', role: 'visa' });
    await endAgentWork(admin.context, { id, agentId: anna.id, reason: 'Left' });
    const left = await Customer.findById(id).lean();
    expect(left?.assignment).toMatchObject({
      assignedAgentId: null,
      scopeAgentIds: [badr.profile._id],
    });
    await endAgentWork(admin.context, { id, agentId: badr.id });
    expect((await Customer.findById(id).lean())?.assignment.scopeAgentIds).toEqual([null]);
    expect((await CustomerSearch.findById(id).lean())?.scopeAgentIds).toEqual([null]);
    expect(await auditRows({ entityId: id, action: 'END_AGENT' })).toHaveLength(2);
    const again = endAgentWork(admin.context, { id, agentId: badr.id });
    expect((await failureOf(again)).code).toBe('NOT_FOUND');
  });

  test('a counselor speaks for themselves, the lead and an assigner for all', async () => {
    const id = await waiting();
    await assign(id, anna);
    await assign(id, badr, { mode: 'add' });
    const say = (person: Person, about: Person, counselorStatus: 'waiting' | 'interested') =>
      setCounselorStatus(person.context, { id, agentId: about.id, counselorStatus });
    // Anna has not said anything yet, so there is nobody to disagree with.
    expect(await say(badr, badr, 'interested')).toMatchObject({
      headline: 'interested',
      disagree: false,
    });
    expect((await failureOf(say(badr, anna, 'waiting'))).code).toBe('FORBIDDEN');
    expect(await say(anna, badr, 'waiting')).toMatchObject({ headline: 'waiting' });
    expect(await say(admin, anna, 'interested')).toMatchObject({ disagree: true });
    expect(await say(admin, anna, 'waiting')).toMatchObject({ disagree: false });
    const narrowed = withPermissions(admin, { 'customers.assign': 'none' });
    const silent = setCounselorStatus(narrowed, { id, agentId: anna.id, counselorStatus: 'done' });
    expect((await failureOf(silent)).code).toBe('FORBIDDEN');
    expect((await failureOf(say(await addPerson('agent'), anna, 'waiting'))).code).toBe(
      'NOT_FOUND',
    );
    expect(await auditRows({ entityId: id, action: 'COUNSELOR_STATUS' })).toMatchObject([
      { userId: badr.profile._id, changes: [{ field: 'counselorStatus', to: 'interested' }] },
      { userId: anna.profile._id },
      { userId: admin.profile._id },
      { userId: admin.profile._id },
    ]);
  });
});

describe('at the same moment', () => {
  test('fifty pairs claim one student each: one of every pair wins, the other is told', async () => {
    const [one, two] = [await addPerson('admin'), await addPerson('admin')];
    const ids = await Promise.all(Array.from({ length: 50 }, waiting));
    const claims = ids.flatMap((id, index) => {
      const mode = index % 2 ? 'reassign' : 'assign';
      return [assign(id, anna, { mode }, one), assign(id, badr, { mode }, two)];
    });
    const settled = await Promise.allSettled(claims);
    for (const [index, id] of ids.entries()) {
      const pair = settled.slice(index * 2, index * 2 + 2);
      expect(pair.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(pair.find(({ status }) => status === 'rejected')).toMatchObject({
        reason: { code: 'CONFLICT' },
      });
      const record = await Customer.findById(id).lean();
      expect(record?.assignment.agents).toHaveLength(1);
      expect(record?.assignment.history).toHaveLength(1);
    }
  });
});

test('Whoever loses a student is named in the event, so that their screens learn of it', async () => {
  const id = await waiting();
  await assign(id, anna);
  await assign(id, badr, { mode: 'reassign' });
  await assign(id, anna, { mode: 'add' });
  const [, given, handed, added] = await Outbox.find({ entityId: id }).sort({ _id: 1 }).lean();
  expect(given).toMatchObject({ agentIds: [anna.id], formerAgentIds: [null] });
  expect(handed).toMatchObject({ agentIds: [badr.id], formerAgentIds: [anna.id] });
  expect(added?.agentIds).toEqual(expect.arrayContaining([anna.id, badr.id]));
  expect(added).not.toHaveProperty('formerAgentIds');
});
