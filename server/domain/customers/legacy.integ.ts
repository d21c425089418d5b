import { Types } from 'mongoose';
import { beforeAll, describe, expect, test } from 'vitest';
import { Customer } from '#models/customer';
import { CustomerSearch } from '#models/customer-search';
import { createIndexes } from '#models/indexes';
import {
  addLegacyCustomers,
  legacyCustomer,
  storedCustomer,
} from '#scripts/testing/legacy-customers';
import { addLeader, addPerson, type Person } from '#scripts/testing/people';
import { useDatabase } from '#scripts/testing/use-database';
import { createFollowup, listFollowups, scheduleFollowup } from '#server/domain/followups';
import { writeAudit } from '#server/kernel/audit';
import { inTransaction } from '#server/kernel/transaction';
import {
  customerTimeline,
  deleteCustomer,
  getCustomer,
  listCustomers,
  loadInScope,
  restoreCustomer,
  saveCustomer,
  searchCustomers,
  updateCustomer,
} from './index';

useDatabase();

const owner = new Types.ObjectId();
const SHAPES: [string, unknown][] = [
  ['an id', { assignedAgentId: owner }],
  ['an id as text', { assignedAgentId: owner.toHexString() }],
  ['a name', { assignedAgentId: 'أحمد علي' }],
  ['null', { assignedAgentId: null }],
  ['an object', { assignedAgentId: { name: 'Omar' } }],
  ['an id beside an empty list', { assignedAgentId: owner, agents: [] }],
  ['no assignment', undefined],
  ['an assignment that is null', null],
  ['an assignment that is a name', 'Omar Adel'],
];

let admin: Person;
let leader: Person;
let agent: Person;

beforeAll(async () => {
  await createIndexes();
  admin = await addPerson('admin');
  leader = await addLeader([]);
  agent = await addPerson('agent', { _id: owner });
});

async function added(assignment: unknown, rest: object = {}) {
  const document = legacyCustomer(assignment, rest);
  await addLegacyCustomers([document]);
  return { ...document, id: document._id.toHexString() };
}

describe.each(SHAPES)('a student of the original system with %s', (_what, assignment) => {
  test('is seen as one of the waiting queue by those who see it', async () => {
    const { id } = await added(assignment);
    const queued = { assignedAgentId: null, agents: [], disagree: false };
    for (const { context } of [admin, leader]) {
      expect(await getCustomer(context, { id })).toMatchObject({ version: 1, assignment: queued });
      const { items } = await listCustomers(context, { limit: 100 });
      expect(items.find((row) => row.id === id)).toMatchObject({ agents: [], version: 1 });
      await expect(customerTimeline(context, { id })).resolves.toMatchObject({ items: [] });
    }
    await expect(getCustomer(agent.context, { id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('is found by a twin that lacks the scope, too', async () => {
    const { id, _id, customerNumber } = await added(assignment);
    const twin = { _id, keys: ['legacy'], words: ['legacy'], digits: [], emails: [] };
    await CustomerSearch.collection.insertOne({
      ...twin,
      number: customerNumber,
      createdAt: new Date(),
    });
    const { items } = await searchCustomers(leader.context, { query: 'legacy', limit: 50 });
    expect(items.map((hit) => hit.id)).toContain(id);
  });

  test('loses nothing when people write to it: changes, contacts, the recycle bin', async () => {
    const { id, _id } = await added(assignment);
    const before = (await storedCustomer(_id))?.assignment;
    const { context } = admin;
    await updateCustomer(context, { id, version: 1, tags: ['hot'] });
    await createFollowup(context, {
      customerId: id,
      type: 'call',
      dueAt: new Date().toISOString(),
      outcome: 'answered',
    });
    await scheduleFollowup(context, {
      customerId: id,
      dueAt: new Date().toISOString(),
      from: null,
    });
    expect((await listFollowups(context, { customerId: id })).items).not.toHaveLength(0);
    await deleteCustomer(context, { id });
    await restoreCustomer(context, { id });
    const after = await storedCustomer(_id);
    expect(after?.assignment).toEqual(before);
    expect(after).toMatchObject({ tags: ['hot'], version: 6, __v: 3 });
    const twin = await CustomerSearch.findById(_id).lean();
    expect(twin).toMatchObject({ scopeAgentIds: [null] });
  });

  test('takes the new form when somebody assigns it, and keeps what the original named', async () => {
    const { id, _id } = await added(assignment);
    const actor = admin.context.actor;
    if (!actor) throw new Error('a person always has an actor');
    const agentId = new Types.ObjectId(leader.id);
    await inTransaction(async (session) => {
      const customer = await loadInScope({ id, actor, scope: 'all', session });
      customer.assignment.agents.push({
        agentId,
        role: 'lead',
        counselorStatus: 'new',
        from: new Date(),
      });
      await saveCustomer({ customer, topic: 'updated', actor, session });
      const description = 'assigned';
      await writeAudit(
        admin.context,
        [{ action: 'ASSIGN', entityType: 'customer', entityId: id, description }],
        session,
      );
    });
    const original =
      assignment && typeof assignment === 'object'
        ? Object(assignment).assignedAgentId
        : assignment;
    const stored = (await storedCustomer(_id))?.assignment;
    expect(stored).toMatchObject({
      assignedAgentId: agentId,
      agents: [{ agentId, role: 'lead' }],
      scopeAgentIds: [agentId],
      disagree: false,
    });
    expect(stored?.legacyAgent ?? null).toEqual(original ?? null);
  });
});

test('a record that lacks whole sections is shown all the same', async () => {
  const { id } = await added(undefined, {
    evaluation: undefined,
    createdAt: undefined,
    updatedAt: undefined,
  });
  await expect(getCustomer(admin.context, { id })).resolves.toMatchObject({
    evaluation: { salesStatus: 'new' },
    marketing: { attempts: 1 },
    documents: [],
  });
  const { items } = await listCustomers(admin.context, { limit: 100, assignedAgentId: ['none'] });
  expect(items.map((row) => row.id)).toContain(id);
});

test('a look-up of a few fields leaves the rest alone', async () => {
  const { _id } = await added({ assignedAgentId: 'Omar' });
  const found = await Customer.findById(_id, { tags: 1 });
  expect(found?.toObject()).not.toHaveProperty('assignment.legacyAgent');
});
