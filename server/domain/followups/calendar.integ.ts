import { Types } from 'mongoose';
import { beforeAll, describe, expect, test } from 'vitest';
import { Followup } from '#models/followup';
import { createIndexes } from '#models/indexes';
import { Setting } from '#models/setting';
import { failureOf } from '#scripts/testing/failure-of';
import { addLeader, addPerson, type Person } from '#scripts/testing/people';
import { student } from '#scripts/testing/students';
import { useDatabase } from '#scripts/testing/use-database';
import { createCustomer } from '#server/domain/customers';
import { invalidateAll } from '#server/effects/cache';
import { followupCalendar } from './index';

useDatabase();
let agent: Person;
let colleague: Person;
let customerId: string;
const timeZone = 'Africa/Cairo';

async function add(person: Person, dueAt: string, fields: object = {}) {
  const contact = { customerId, agentId: person.id, createdBy: person.id, type: 'call', dueAt };
  const at = new Date();
  await Followup.collection.insertOne({
    ...new Followup({ _id: new Types.ObjectId(), ...contact, ...fields }).toObject(),
    createdAt: at,
    updatedAt: at,
  });
}

beforeAll(async () => {
  await createIndexes();
  agent = await addPerson('agent');
  colleague = await addPerson('agent');
  customerId = (await createCustomer(agent.context, student())).id;
  // Half past midnight of the 24th in Cairo is still the 23rd in Greenwich.
  await add(agent, '2026-11-23T22:30:00Z');
  for (const hour of [8, 9, 10, 11, 12])
    await add(agent, `2026-11-24T${hour.toString().padStart(2, '0')}:00:00Z`);
  await add(agent, '2026-11-24T07:00:00Z', { isDeleted: true });
  await add(agent, '2026-11-26T07:00:00Z', { type: 'meeting', doneAt: new Date() });
  await add(agent, '2026-12-20T07:00:00Z');
  await add(colleague, '2026-11-24T07:00:00Z');
});

describe('the calendar', () => {
  test('counts every day of its range in the person’s zone, and tells the first of each', async () => {
    const week = { from: '2026-11-22', days: 7, perDay: 3, timeZone };
    const { days } = await followupCalendar(agent.context, week);
    expect(days.map(({ total }) => total)).toEqual([0, 0, 6, 0, 1, 0, 0]);
    expect(days[2]?.items.map(({ dueAt }) => dueAt)).toEqual([
      '2026-11-23T22:30:00.000Z',
      '2026-11-24T08:00:00.000Z',
      '2026-11-24T09:00:00.000Z',
    ]);
    expect(days[4]?.items).toMatchObject([{ type: 'meeting', customer: { id: customerId } }]);
    expect(days.map(({ free }) => free)).toEqual([false, false, false, false, false, true, true]);
  });

  test('names the holidays of the settings', async () => {
    const label = { en: 'Founding day', ar: 'يوم التأسيس' };
    const value = [{ date: '2026-11-24', label }];
    const holidays = { key: 'general.holidays', category: 'general', value };
    await Setting.collection.insertOne(holidays as never);
    invalidateAll();
    const asked = { from: '2026-11-23', days: 2, timeZone };
    const { days } = await followupCalendar(agent.context, asked);
    expect(days).toMatchObject([
      { free: false, holiday: null },
      { free: true, holiday: label },
    ]);
  });

  test('shows a colleague’s to the team’s leader alone', async () => {
    const leader = await addLeader([colleague]);
    const day = { from: '2026-11-24', days: 1, mine: false, timeZone };
    const [team] = (await followupCalendar(leader.context, day)).days;
    expect(team?.items.map(({ agentId }) => agentId)).toEqual([colleague.id]);
    const asked = { ...day, agentId: colleague.id };
    const [none] = (await followupCalendar(agent.context, asked)).days;
    expect(none).toMatchObject({ total: 0, items: [] });
  });

  test('takes six weeks at most, and holds the two days on which clocks change', async () => {
    const tooLong = followupCalendar(agent.context, { from: '2026-11-01', days: 43 });
    expect((await failureOf(tooLong)).code).toBe('VALIDATION_ERROR');
    const autumn = { from: '2026-10-25', days: 42, timeZone };
    const { days } = await followupCalendar(agent.context, autumn);
    expect(days.reduce((sum, { total }) => sum + total, 0)).toBe(7);
  });

  test('reads its range out of an index', async () => {
    const range = { $gte: new Date('2026-11-24'), $lt: new Date('2026-11-25') };
    const { queryPlanner } = await Followup.find({
      agentId: agent.id,
      isDeleted: false,
      dueAt: range,
    })
      .sort({ dueAt: 1, _id: 1 })
      .explain('queryPlanner')
      .then((explained) => explained as unknown as { queryPlanner: { winningPlan: object } });
    const plan = JSON.stringify(queryPlanner.winningPlan);
    expect(plan).toContain('agentId_1_isDeleted_1_dueAt_1__id_1');
    expect(plan).not.toContain('"SORT"');
  });
});
