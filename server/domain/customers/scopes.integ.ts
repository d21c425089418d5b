import { Types } from 'mongoose';
import { beforeAll, describe, expect, test } from 'vitest';
import { Customer } from '#models/customer';
import { CustomerSearch } from '#models/customer-search';
import { createIndexes } from '#models/indexes';
import { COUNSELOR_ROLES, type Role } from '#models/vocabulary';
import { failureOf } from '#scripts/testing/failure-of';
import { addLeader, addPerson, type Person, withPermissions } from '#scripts/testing/people';
import { student } from '#scripts/testing/students';
import { useDatabase } from '#scripts/testing/use-database';
import { createFollowup, listFollowups } from '#server/domain/followups';
import {
  createCustomer,
  customerTimeline,
  deleteCustomer,
  getCustomer,
  listCustomers,
  searchCustomers,
  updateCustomer,
} from './index';

const OWNERS = ['own', 'team', 'other', 'queue', 'entered', 'deleted'] as const;
type Owner = (typeof OWNERS)[number];

/** Whose students each role sees and changes, as the product's table says. */
const SEES: Record<Role, readonly Owner[]> = {
  superadmin: OWNERS,
  admin: OWNERS,
  superagent: ['own', 'team', 'queue', 'entered'],
  agent: ['own'],
  dataentry: ['entered'],
};
const CHANGES: Record<Role, readonly Owner[]> = {
  ...SEES,
  superadmin: OWNERS.filter((owner) => owner !== 'deleted'),
  admin: OWNERS.filter((owner) => owner !== 'deleted'),
};

useDatabase();
const people = {} as Record<Role, Person>;
const students = {} as Record<Role, Record<Owner, string>>;

beforeAll(async () => {
  await createIndexes();
  const admin = await addPerson('admin');
  const [colleague, stranger] = [await addPerson('agent'), await addPerson('agent')];
  people.superadmin = await addPerson('superadmin');
  people.admin = await addPerson('admin');
  people.superagent = await addLeader([colleague]);
  people.agent = await addPerson('agent');
  people.dataentry = await addPerson('dataentry');

  const made = async (person: Person, assignedAgentId?: string) => {
    const draft = student(
      { customerName: 'Scoped Person' },
      assignedAgentId ? { assignedAgentId } : {},
    );
    return (await createCustomer(person.context, draft)).id;
  };
  /** Works with the student, also where only older data can say so: no verb gives a clerk one. */
  const madeFor = async (person: Person, role: Role) => {
    if (COUNSELOR_ROLES.includes(role)) return made(admin, person.id);
    const id = await made(admin);
    const [_id, agent] = [new Types.ObjectId(id), new Types.ObjectId(person.id)];
    const assigned = { 'assignment.assignedAgentId': agent, 'assignment.scopeAgentIds': [agent] };
    await Customer.collection.updateOne({ _id }, { $set: assigned });
    await CustomerSearch.collection.updateOne({ _id }, { $set: { scopeAgentIds: [agent] } });
    return id;
  };
  for (const [role, person] of Object.entries(people) as [Role, Person][]) {
    const clerk = role === 'dataentry' ? person : await addPerson('dataentry');
    const own = await madeFor(person, role);
    const deleted = await madeFor(person, role);
    await deleteCustomer(admin.context, { id: deleted });
    students[role] = {
      own,
      deleted,
      team: await made(admin, colleague.id),
      other: await made(admin, stranger.id),
      queue: await made(admin),
      entered: await made(clerk),
    };
  }
});

const cells = (Object.keys(SEES) as Role[]).flatMap((role) =>
  OWNERS.map((owner) => ({
    role,
    owner,
    sees: SEES[role].includes(owner),
    changes: CHANGES[role].includes(owner),
  })),
);

describe('the students a role may see', () => {
  test.each(cells)('$role and a student of kind $owner: $sees', async ({ role, owner, sees }) => {
    const { context } = people[role];
    const id = students[role][owner];
    if (sees) {
      await expect(getCustomer(context, { id })).resolves.toMatchObject({ id });
      await expect(customerTimeline(context, { id })).resolves.toBeDefined();
    } else {
      const refusal = await failureOf(getCustomer(context, { id }));
      const absent = new Types.ObjectId().toHexString();
      expect(refusal).toEqual(await failureOf(getCustomer(context, { id: absent })));
      expect(refusal).toMatchObject({ code: 'NOT_FOUND', statusCode: 404 });
      expect(await failureOf(customerTimeline(context, { id }))).toEqual(refusal);
    }
  });

  test.each(Object.keys(SEES) as Role[])(
    'are all that %s lists, counts and finds',
    async (role) => {
      const { context } = people[role];
      const visible = OWNERS.filter((owner) => owner !== 'deleted' && SEES[role].includes(owner));
      const expected = visible.map((owner) => students[role][owner]);
      const mine = new Set(Object.values(students[role]));
      const { items, pagination } = await listCustomers(context, { limit: 100 });
      const listed = items.map(({ id }) => id);
      expect(listed.filter((id) => mine.has(id)).sort()).toEqual(expected.sort());
      expect(pagination.total).toBe(listed.length);
      const found = await searchCustomers(context, { query: 'scoped', limit: 50 });
      expect(found.items.map(({ id }) => id).sort()).toEqual(listed.sort());
      const narrowed = await listCustomers(context, { search: 'scoped', limit: 100 });
      expect(narrowed.pagination.total).toBe(listed.length);
    },
  );
});

describe('the students a role may change', () => {
  test.each(cells)(
    '$role and a student of kind $owner: $changes',
    async ({ role, owner, changes }) => {
      const { context } = people[role];
      const id = students[role][owner];
      const { version } = (await Customer.findById(id).lean()) ?? { version: 0 };
      const attempt = updateCustomer(context, { id, version, tags: ['seen'] });
      if (changes) {
        await expect(attempt).resolves.toMatchObject({ version: version + 1 });
      } else {
        await expect(attempt).rejects.toMatchObject({ code: 'NOT_FOUND' });
        expect((await Customer.findById(id).lean())?.version).toBe(version);
      }
    },
  );

  test('a clerk still sees what they entered once it is assigned, and no longer changes it', async () => {
    const [clerk, agent] = [people.dataentry, people.agent];
    const { id } = await createCustomer(clerk.context, student());
    const agentId = new Types.ObjectId(agent.id);
    const lead = { agentId, role: 'lead', counselorStatus: 'new', from: new Date() };
    await Customer.collection.updateOne(
      { _id: new Types.ObjectId(id) },
      { $set: { 'assignment.agents': [lead], 'assignment.scopeAgentIds': [agentId] } },
    );
    await expect(getCustomer(clerk.context, { id })).resolves.toMatchObject({ id });
    await expect(updateCustomer(clerk.context, { id, version: 1, tags: [] })).rejects.toMatchObject(
      { code: 'NOT_FOUND' },
    );
  });
});

describe('follow-ups follow the students', () => {
  test.each(cells)('$role and a student of kind $owner', async ({ role, owner, changes }) => {
    const { context } = people[role];
    const customerId = students[role][owner];
    const dueAt = new Date(Date.now() + 3_600_000).toISOString();
    const attempt = createFollowup(context, { customerId, type: 'call', dueAt });
    if (role === 'dataentry') {
      await expect(attempt).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await expect(listFollowups(context, {})).rejects.toMatchObject({ code: 'FORBIDDEN' });
    } else if (changes) {
      const { id } = await attempt;
      const { items } = await listFollowups(context, { customerId });
      expect(items).toMatchObject([{ id, customer: { id: customerId } }]);
    } else {
      await expect(attempt).rejects.toMatchObject({ code: 'NOT_FOUND' });
      expect((await listFollowups(context, { customerId })).items).toEqual([]);
    }
  });

  test('who may not see follow-ups finds none in a timeline (CVE-2026-46691)', async () => {
    const { id } = await createCustomer(people.agent.context, student());
    const dueAt = new Date().toISOString();
    const call = {
      customerId: id,
      type: 'call',
      dueAt,
      outcome: 'answered',
      notes: 'private',
    } as const;
    await createFollowup(people.agent.context, call);
    const seen = await customerTimeline(people.agent.context, { id });
    expect(seen.items.map(({ kind }) => kind)).toContain('followup');
    const narrowed = withPermissions(people.agent, { 'followups.view': 'none' });
    const { items } = await customerTimeline(narrowed, { id });
    expect(items.map(({ kind }) => kind)).toEqual(['change']);
  });
});
