import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createIndexes } from '#models/indexes';
import { addLeader, addPerson, type Person } from '#scripts/testing/people';
import { newPhone, student } from '#scripts/testing/students';
import { useDatabase } from '#scripts/testing/use-database';
import {
  assignAgent,
  customerAgents,
  endAgentWork,
  setCounselorStatus,
} from '#server/domain/assignments';
import {
  createCustomer,
  customerTimeline,
  deleteCustomer,
  getCustomer,
  listCustomers,
  searchCustomers,
  updateCustomer,
} from '#server/domain/customers';
import {
  completeFollowup,
  createFollowup,
  listFollowups,
  restoreFollowup,
  scheduleFollowup,
} from '#server/domain/followups';
import { FOLLOWUP_VIEWS } from '#server/domain/followups/schema';
import { deleteUser, getUser, listAgents, listTeams, listUsers } from '#server/domain/users';

useDatabase();
let admin: Person;
let agent: Person;
let people: Person[];
beforeAll(async () => {
  await createIndexes();
  [admin, agent] = [await addPerson('admin'), await addPerson('agent')];
  people = [admin, agent, await addLeader([agent])];
});

const soon = () => new Date(Date.now() + 3_600_000).toISOString();
const gone = { code: 'NOT_FOUND' };

describe('a deleted student', () => {
  const phone = newPhone();
  const identity = { customerName: 'Vanished Person', customerPhone: phone, email: 'v@t.example' };
  let id: string;
  let followupId: string;
  let customerNumber: string;

  beforeEach(async () => {
    const made = await createCustomer(agent.context, student(identity, { tags: ['vanished'] }));
    ({ id, customerNumber } = made);
    const call = { customerId: id, type: 'call', dueAt: soon() } as const;
    ({ id: followupId } = await createFollowup(agent.context, call));
    await createFollowup(agent.context, { ...call, outcome: 'answered' });
    await deleteCustomer(admin.context, { id });
  });

  test('shows and counts in no list, whatever it is narrowed or sorted by', async () => {
    const lists: Parameters<typeof listCustomers>[1][] = [
      {},
      { search: 'Vanished' },
      { search: phone },
      { tag: ['vanished'] },
      { degreeType: ['bachelor'] },
      { salesStatus: ['new'] },
      { assignedAgentId: [agent.id] },
      { followup: 'due' },
      { createdFrom: '2020-01-01' },
      { sort: 'customerName' },
      { sort: 'nextFollowupAt' },
      { sort: '-updatedAt' },
    ];
    for (const { context } of people) {
      for (const list of lists) {
        const { items, pagination } = await listCustomers(context, list);
        expect(items.map((item) => item.id)).not.toContain(id);
        expect(pagination.total).toBe(items.length);
      }
    }
  });

  test('is found by no search', async () => {
    for (const query of ['Vanished', 'Vanishd Person', phone, 'v@t.example', customerNumber]) {
      for (const { context } of people) {
        const { items } = await searchCustomers(context, { query });
        expect(items.map((item) => item.id)).not.toContain(id);
      }
    }
  });

  test('has no follow-ups in any list, count or view', async () => {
    for (const { context } of people) {
      for (const view of FOLLOWUP_VIEWS) {
        for (const narrowed of [{ mine: true }, { mine: false }, { customerId: id }]) {
          const { items, pagination } = await listFollowups(context, { view, ...narrowed });
          expect(items.filter(({ customerId }) => customerId === id)).toEqual([]);
          expect(pagination.total).toBe(items.length);
        }
      }
    }
  });

  test('cannot be opened, changed, given or followed up', async () => {
    const agentId = agent.id;
    const calls = [
      () => getCustomer(agent.context, { id }),
      () => customerTimeline(agent.context, { id }),
      () => updateCustomer(admin.context, { id, version: 4, tags: [] }),
      () => deleteCustomer(admin.context, { id }),
      () => assignAgent(admin.context, { id, agentId }),
      () => assignAgent(admin.context, { id, agentId, mode: 'add', role: 'visa' }),
      () => endAgentWork(admin.context, { id, agentId }),
      () => setCounselorStatus(agent.context, { id, agentId, counselorStatus: 'interested' }),
      () => customerAgents(agent.context, { id }),
      () => createFollowup(agent.context, { customerId: id, type: 'call', dueAt: soon() }),
      () => scheduleFollowup(agent.context, { customerId: id, dueAt: soon() }),
      () => completeFollowup(agent.context, { id: followupId, outcome: 'answered' }),
      () => restoreFollowup(agent.context, { id: followupId }),
    ];
    for (const call of calls) await expect(call()).rejects.toMatchObject(gone);
  });

  test('blocks nobody: its phone and e-mail are free', async () => {
    const again = await createCustomer(admin.context, student(identity));
    await deleteCustomer(admin.context, { id: again.id });
  });
});

test('A deleted account shows in no list, and its address is free', async () => {
  const leaver = await addPerson('agent', { name: 'Gone Person', team: 'Ghosts' });
  await deleteUser(admin.context, { id: leaver.id });
  const { items, pagination } = await listUsers(admin.context, { search: 'Gone Person' });
  expect(items).toEqual([]);
  expect(pagination.total).toBe(0);
  expect((await listAgents(admin.context, { search: 'Gone' })).items).toEqual([]);
  expect(JSON.stringify(await listTeams(admin.context, {}))).not.toContain('Ghosts');
  await expect(getUser(agent.context, { id: leaver.id })).rejects.toBeDefined();
  const { id } = await createCustomer(admin.context, student());
  const given = assignAgent(admin.context, { id, agentId: leaver.id });
  await expect(given).rejects.toBeDefined();
  const { email } = leaver.profile;
  await expect(addPerson('agent', { email })).resolves.toBeDefined();
});
