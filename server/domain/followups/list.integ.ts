import { Types } from 'mongoose';
import { beforeAll, describe, expect, test } from 'vitest';
import { Customer } from '#models/customer';
import { Followup } from '#models/followup';
import { createIndexes } from '#models/indexes';
import { failureOf } from '#scripts/testing/failure-of';
import { addLeader, addPerson, type Person } from '#scripts/testing/people';
import { student } from '#scripts/testing/students';
import { useDatabase } from '#scripts/testing/use-database';
import { createCustomer } from '#server/domain/customers';
import { encodeCursor } from '#server/kernel/cursor';
import { listFollowups } from './index';
import type { FOLLOWUP_VIEWS } from './schema';

useDatabase();
const HOUR = 3_600_000;
let agent: Person;
let colleague: Person;
let customerId: string;

/** Puts one into the database whatever its time: a past one cannot be planned. */
async function add(person: Person, dueIn: number, fields: object = {}) {
  const now = Date.now();
  const _id = new Types.ObjectId();
  await Followup.collection.insertOne({
    ...new Followup({
      _id,
      customerId,
      agentId: person.id,
      createdBy: person.id,
      type: 'call',
      dueAt: new Date(now + dueIn * HOUR),
      ...fields,
    }).toObject(),
    createdAt: new Date(now),
    updatedAt: new Date(now),
  });
  return _id.toHexString();
}

beforeAll(async () => {
  await createIndexes();
  agent = await addPerson('agent');
  colleague = await addPerson('agent');
  customerId = (await createCustomer(agent.context, student({ customerName: 'Listed One' }))).id;
});

describe('the views of a day', () => {
  let ids: Record<'overdue' | 'far' | 'done' | 'gone', string>;
  beforeAll(async () => {
    ids = {
      overdue: await add(agent, -3),
      far: await add(agent, 72),
      done: await add(agent, -5, { doneAt: new Date(), outcome: 'answered' }),
      gone: await add(agent, -1, { isDeleted: true }),
    };
    await add(colleague, -2);
  });
  const view = async (name: (typeof FOLLOWUP_VIEWS)[number], person = agent) =>
    (await listFollowups(person.context, { view: name, timeZone: 'Africa/Cairo' })).items.map(
      ({ id }) => id,
    );

  test('hold what they say, and never what was deleted', async () => {
    expect(await view('overdue')).toEqual([ids.overdue]);
    expect(await view('due')).toEqual([ids.overdue]);
    expect(await view('today')).toEqual([]);
    expect(await view('upcoming')).toEqual([ids.far]);
    expect(await view('open')).toEqual([ids.overdue, ids.far]);
    expect(await view('done')).toEqual([ids.done]);
  });

  test('one that is due before midnight is for today in every place', async () => {
    const id = await add(agent, 0.0005, { notes: 'soon' });
    expect(await view('due')).toContain(id);
    await Followup.collection.deleteOne({ _id: new Types.ObjectId(id) });
  });

  test('name the student to those in whose scope they are, and to nobody else', async () => {
    const own = await listFollowups(agent.context, { view: 'open' });
    expect(own.items[0]?.customer).toMatchObject({ id: customerId, customerName: 'Listed One' });
    const foreign = await listFollowups(colleague.context, { view: 'open' });
    expect(foreign.items).toMatchObject([{ agentId: colleague.id, customer: null }]);
  });

  test("a leader reads the team's when asked, a counselor never a colleague's", async () => {
    const leader = await addLeader([agent, colleague]);
    const team = await listFollowups(leader.context, { view: 'overdue', mine: false });
    expect(team.items.map(({ agentId }) => agentId).sort()).toEqual(
      [agent.id, colleague.id].sort(),
    );
    expect((await listFollowups(leader.context, { view: 'overdue' })).items).toEqual([]);
    const own = await listFollowups(agent.context, { view: 'overdue', mine: false });
    expect(own.items.map(({ agentId }) => agentId)).toEqual([agent.id]);
    const outsider = await addLeader([]);
    expect((await listFollowups(outsider.context, { mine: false })).items).toEqual([]);
  });

  test("of one student are all of that student's, or none for who may not see the student", async () => {
    const all = await listFollowups(agent.context, { customerId });
    expect(all.pagination.total).toBe(3);
    const none = await listFollowups(colleague.context, { customerId });
    expect(none).toMatchObject({ items: [], pagination: { total: 0 } });
  });
});

describe('walking a long list', () => {
  let person: Person;
  beforeAll(async () => {
    person = await addPerson('agent');
    const at = Date.now();
    const rows = Array.from({ length: 1_020 }, (_, index) => ({
      ...new Followup({
        customerId,
        agentId: person.id,
        createdBy: person.id,
        type: 'call',
        // Three of each time: only the id tells them apart.
        dueAt: new Date(at + Math.floor(index / 3) * 1_000),
        doneAt: index < 20 ? new Date(at + Math.floor(index / 3)) : null,
      }).toObject(),
      createdAt: new Date(at),
      updatedAt: new Date(at),
    }));
    await Followup.collection.insertMany(rows);
  });

  test.each(['open', 'done'] as const)('%s meets every row once, in order', async (view) => {
    const met: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listFollowups(person.context, {
        view,
        limit: view === 'done' ? 7 : 100,
        ...(cursor ? { cursor } : {}),
      });
      met.push(...page.items.map(({ id }) => id));
      cursor = page.pagination.nextCursor;
    } while (cursor);
    expect(met).toHaveLength(view === 'done' ? 20 : 1_000);
    expect(new Set(met).size).toBe(met.length);
  });

  test('a total beyond a thousand is capped and says so; an exact one does not', async () => {
    const exact = await listFollowups(person.context, { view: 'open' });
    expect(exact.pagination).toMatchObject({ total: 1_000 });
    expect(exact.pagination.totalIsCapped).toBeUndefined();
    await Followup.collection.updateMany(
      { agentId: new Types.ObjectId(person.id) },
      { $set: { doneAt: null } },
    );
    const capped = await listFollowups(person.context, { view: 'open' });
    expect(capped.pagination).toMatchObject({ total: 1_000, totalIsCapped: true });
  });

  test('refuses the cursor of another view, and a date that is none', async () => {
    const { pagination } = await listFollowups(person.context, { view: 'open' });
    const cursor = pagination.nextCursor ?? '';
    const bad = { code: 'VALIDATION_ERROR', details: [{ path: 'cursor' }] };
    expect(await failureOf(listFollowups(person.context, { view: 'due', cursor }))).toMatchObject(
      bad,
    );
    const forged = encodeCursor({ sort: 'open', value: 'soon', id: 'a'.repeat(24) });
    expect(await failureOf(listFollowups(person.context, { cursor: forged }))).toMatchObject(bad);
  });
});

test('a follow-up of a deleted student shows no student', async () => {
  const person = await addPerson('agent');
  const made = await createCustomer(person.context, student());
  customerId = made.id;
  await add(person, 1);
  await Customer.collection.updateOne(
    { _id: new Types.ObjectId(made.id) },
    { $set: { isDeleted: true } },
  );
  const { items } = await listFollowups(person.context, {});
  expect(items).toMatchObject([{ customer: null }]);
});
