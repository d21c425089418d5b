import { beforeAll, describe, expect, test } from 'vitest';
import { Customer } from '#models/customer';
import { Followup } from '#models/followup';
import { createIndexes } from '#models/indexes';
import { Setting } from '#models/setting';
import { auditRows } from '#scripts/testing/context-of';
import { failureOf } from '#scripts/testing/failure-of';
import { addPerson, type Person } from '#scripts/testing/people';
import { student } from '#scripts/testing/students';
import { useDatabase } from '#scripts/testing/use-database';
import { createCustomer } from '#server/domain/customers';
import { DEFAULT_SETTINGS } from '#server/domain/settings';
import { invalidateAll } from '#server/effects/cache';
import {
  completeFollowup,
  createFollowup,
  deleteFollowup,
  getFollowup,
  reopenFollowup,
  restoreFollowup,
  updateFollowup,
} from './index';

useDatabase();
let agent: Person;
let dataentry: Person;
let customerId: string;

beforeAll(async () => {
  await createIndexes();
  agent = await addPerson('agent');
  dataentry = await addPerson('dataentry');
});

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
const next = async () =>
  (await Customer.findById(customerId).lean())?.nextFollowupAt?.toISOString() ?? null;

async function plan(given: Partial<Parameters<typeof createFollowup>[1]> = {}) {
  customerId = (await createCustomer(agent.context, student())).id;
  const input = { customerId, type: 'call', dueAt: inHours(30), ...given } as const;
  return createFollowup(agent.context, input);
}

describe('changing a contact', () => {
  test('moves it, says so field by field and keeps the student in step', async () => {
    const { id, dueAt } = await plan({ reminderMinutes: 10 });
    const later = inHours(50);
    const changed = await updateFollowup(agent.context, {
      id,
      version: 1,
      dueAt: later,
      type: 'meeting',
      notes: '<p onclick="x">Bring papers</p>',
    });
    expect(changed).toMatchObject({ version: 2, dueAt: later, notes: '<p>Bring papers</p>' });
    expect(await next()).toBe(later);
    const stored = await Followup.findById(id).lean();
    expect(stored?.remindAt).toEqual(new Date(Date.parse(later) - 600_000));
    const [row] = await auditRows({ entityId: id, action: 'UPDATE' });
    expect(row?.changes).toEqual(
      expect.arrayContaining([
        { field: 'dueAt', from: dueAt, to: later },
        { field: 'type', from: 'call', to: 'meeting' },
      ]),
    );
  });

  test('with a stale version changes nothing, and of ten at once one wins', async () => {
    const { id } = await plan();
    const attempts = Array.from({ length: 10 }, (_, at) =>
      updateFollowup(agent.context, { id, version: 1, notes: `try ${at}` }),
    );
    const results = await Promise.allSettled(attempts);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const result of results) {
      if (result.status === 'rejected') expect(result.reason.code).toBe('CONFLICT');
    }
    expect(await Followup.findById(id).lean()).toMatchObject({ version: 2 });
  });

  test('closing with notes needs the version that was read', async () => {
    const { id } = await plan({ notes: 'ask about the exam' });
    const blind = completeFollowup(agent.context, { id, outcome: 'answered', notes: 'x' });
    expect(await failureOf(blind)).toMatchObject({
      code: 'VALIDATION_ERROR',
      details: [{ path: 'version' }],
    });
    await updateFollowup(agent.context, { id, version: 1, notes: 'ask about fees' });
    const stale = { id, version: 1, outcome: 'answered', notes: 'x' } as const;
    expect((await failureOf(completeFollowup(agent.context, stale))).code).toBe('CONFLICT');
    expect((await getFollowup(agent.context, { id })).notes).toBe('ask about fees');
  });

  test('with an outcome closes it, and then only what was noted may be mended', async () => {
    const { id } = await plan();
    const closed = await updateFollowup(agent.context, { id, version: 1, outcome: 'interested' });
    expect(closed).toMatchObject({ outcome: 'interested', doneAt: expect.any(String) });
    expect(await auditRows({ entityId: id, action: 'COMPLETE' })).toHaveLength(1);
    expect(await next()).toBeNull();
    const mended = { id, version: 2, outcome: 'needs_time', notes: 'in May' } as const;
    expect(await updateFollowup(agent.context, mended)).toMatchObject({ outcome: 'needs_time' });
    const moved = updateFollowup(agent.context, { id, version: 3, dueAt: inHours(1) });
    expect((await failureOf(moved)).code).toBe('BUSINESS_RULE');
  });

  test('is refused to people without the right', async () => {
    const { id } = await plan();
    const refused = updateFollowup(dataentry.context, { id, version: 1, notes: 'x' });
    expect((await failureOf(refused)).code).toBe('FORBIDDEN');
  });
});

describe('deleting and restoring', () => {
  test('take it off the student and put it back, each with a row', async () => {
    const { id, dueAt } = await plan();
    await deleteFollowup(agent.context, { id, version: 1 });
    expect(await next()).toBeNull();
    expect((await failureOf(getFollowup(agent.context, { id }))).code).toBe('NOT_FOUND');
    const again = deleteFollowup(agent.context, { id, version: 2 });
    expect((await failureOf(again)).code).toBe('NOT_FOUND');
    await restoreFollowup(agent.context, { id });
    expect(await next()).toBe(dueAt);
    const rows = await auditRows({ entityId: id });
    expect(rows.map(({ action }) => action)).toEqual(['CREATE', 'DELETE', 'RESTORE']);
  });

  test('a stale version deletes nothing', async () => {
    const { id, dueAt } = await plan();
    await updateFollowup(agent.context, { id, version: 1, notes: 'new' });
    const stale = deleteFollowup(agent.context, { id, version: 1 });
    expect((await failureOf(stale)).code).toBe('CONFLICT');
    expect(await next()).toBe(dueAt);
  });
});

describe('a contact that comes again', () => {
  const weekly = { every: 'week', count: 3, skipFreeDays: true } as const;
  const ofSeries = () =>
    Followup.find({ customerId, isDeleted: false }).sort({ 'recurrence.number': 1 }).lean();

  test('plans its next one in the step that closes it, until the series ends', async () => {
    let current = await plan({ recurrence: weekly, timeZone: 'Africa/Cairo', notes: 'weekly' });
    for (const number of [2, 3]) {
      const { id, version } = current;
      await completeFollowup(agent.context, { id, version, outcome: 'answered' });
      const open = (await ofSeries()).find(({ doneAt }) => doneAt === null);
      expect(open?.recurrence).toMatchObject({ number });
      expect(await next()).toBe(open?.dueAt.toISOString());
      expect(await auditRows({ entityId: String(open?._id) })).toMatchObject([
        { action: 'CREATE' },
      ]);
      current = { ...current, id: String(open?._id), version: 1 };
    }
    await completeFollowup(agent.context, { id: current.id, version: 1, outcome: 'answered' });
    expect(await ofSeries()).toHaveLength(3);
    expect(await next()).toBeNull();
  });

  test('closed three times at once plans one next', async () => {
    const { id } = await plan({ recurrence: weekly });
    const close = () => completeFollowup(agent.context, { id, version: 1, outcome: 'answered' });
    await Promise.allSettled([close(), close(), close()]);
    expect(await ofSeries()).toHaveLength(2);
  });

  test('reopened takes its next one back, unless that was worked with', async () => {
    const { id, dueAt } = await plan({ recurrence: weekly });
    await completeFollowup(agent.context, { id, version: 1, outcome: 'answered' });
    await reopenFollowup(agent.context, { id, version: 2 });
    expect(await next()).toBe(dueAt);
    expect(await ofSeries()).toMatchObject([{ doneAt: null, outcome: null }]);
    expect(await auditRows({ entityId: id, action: 'REOPEN' })).toHaveLength(1);
    await completeFollowup(agent.context, { id, version: 3, outcome: 'answered' });
    const [, second] = await ofSeries();
    const worked = { id: String(second?._id), version: 1, notes: 'prepared' };
    await updateFollowup(agent.context, worked);
    const reopened = reopenFollowup(agent.context, { id, version: 4 });
    expect((await failureOf(reopened)).code).toBe('BUSINESS_RULE');
  });

  test('can be given another rule, or none', async () => {
    const { id } = await plan({ recurrence: weekly });
    const once = await updateFollowup(agent.context, { id, version: 1, recurrence: null });
    expect(once.recurrence).toBeNull();
    const monthly = { id, version: 2, recurrence: { every: 'month' } } as const;
    expect((await updateFollowup(agent.context, monthly)).recurrence).toMatchObject({ number: 1 });
  });
});

describe('planning on a free day', () => {
  const on = (dueAt: string) => plan({ dueAt, timeZone: 'Africa/Cairo' });

  test('warns and names the same hour of the next working day; it is planned all the same', async () => {
    const friday = await on('2031-11-28T08:00:00Z');
    expect(friday.freeDay).toEqual({ holiday: null, nextWorkingAt: '2031-11-30T08:00:00.000Z' });
    expect(await next()).toBe('2031-11-28T08:00:00.000Z');
    expect((await on('2031-11-27T08:00:00Z')).freeDay).toBeNull();
  });

  test('goes by the day of the person, not of Greenwich', async () => {
    expect((await on('2031-11-27T22:30:00Z')).freeDay).not.toBeNull();
  });
});

test('a type that the settings do not offer is refused at its path', async () => {
  const value = DEFAULT_SETTINGS['lists.followupTypes'].map((entry) =>
    entry.key === 'sms' ? { ...entry, enabled: false } : entry,
  );
  await Setting.collection.insertOne({
    key: 'lists.followupTypes',
    category: 'lists',
    value,
  } as never);
  invalidateAll();
  expect(await failureOf(plan({ type: 'sms' }))).toMatchObject({
    code: 'VALIDATION_ERROR',
    details: [{ path: 'type', code: 'option' }],
  });
  const { id } = await plan();
  const closed = { id, outcome: 'answered', nextDueAt: inHours(3), nextType: 'sms' } as const;
  expect(await failureOf(completeFollowup(agent.context, closed))).toMatchObject({
    details: [{ path: 'nextType' }],
  });
});
