import { Types } from 'mongoose';
import { beforeAll, describe, expect, test } from 'vitest';
import { Customer } from '#models/customer';
import { Followup } from '#models/followup';
import { createIndexes } from '#models/indexes';
import { Outbox } from '#models/outbox';
import { auditRows } from '#scripts/testing/context-of';
import { failureOf } from '#scripts/testing/failure-of';
import { addPerson, type Person } from '#scripts/testing/people';
import { student } from '#scripts/testing/students';
import { useDatabase } from '#scripts/testing/use-database';
import { createCustomer, updateCustomer } from '#server/domain/customers';
import { completeFollowup, createFollowup, scheduleFollowup } from './index';

useDatabase();
let agent: Person;
let other: Person;
let admin: Person;
beforeAll(async () => {
  await createIndexes();
  agent = await addPerson('agent');
  other = await addPerson('agent');
  admin = await addPerson('admin');
});

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
const addStudent = async () => (await createCustomer(agent.context, student())).id;
const planned = async (customerId: string) =>
  (await Customer.findById(customerId).lean())?.nextFollowupAt?.toISOString() ?? null;
const call = (customerId: string, dueAt = inHours(1)) => ({
  customerId,
  type: 'call' as const,
  dueAt,
});

describe('planning a contact', () => {
  test('for a year that no answer can write down is refused wherever a time is given', async () => {
    const customerId = await addStudent();
    const beyond = '9999-12-31T23:59:59-12:00';
    const { id } = await createFollowup(agent.context, call(customerId));
    const from = await planned(customerId);
    const attempts = [
      createFollowup(agent.context, call(customerId, beyond)),
      createFollowup(agent.context, { ...call(customerId), outcome: 'busy', nextDueAt: beyond }),
      completeFollowup(agent.context, { id, outcome: 'busy', nextDueAt: beyond }),
      scheduleFollowup(agent.context, { customerId, dueAt: beyond, from }),
      updateCustomer(agent.context, {
        ...{ id: customerId, version: 2 },
        followup: { type: 'call', dueAt: beyond },
      }),
    ];
    for (const failure of await Promise.all(attempts.map(failureOf))) {
      expect(failure).toMatchObject({ code: 'VALIDATION_ERROR', details: [{ code: 'date' }] });
    }
    expect(await planned(customerId)).toBe(from);
  });

  test('keeps it, moves the student and leaves a row and events in the same step', async () => {
    const customerId = await addStudent();
    const dueAt = inHours(2);
    const made = await createFollowup(agent.context, {
      ...call(customerId, dueAt),
      notes: '<b>x</b><script>1</script>',
    });
    expect(made).toMatchObject({
      agentId: agent.id,
      doneAt: null,
      outcome: null,
      notes: '<b>x</b>',
    });
    expect(await Followup.findById(made.id).lean()).toMatchObject({
      notes: '<b>x</b>',
      version: 1,
    });
    expect(await planned(customerId)).toBe(dueAt);
    const record = await Customer.findById(customerId).lean();
    expect(record).toMatchObject({ version: 2, followupOrder: new Date(dueAt) });
    const rows = await auditRows({ entityId: made.id });
    expect(rows).toMatchObject([
      { action: 'CREATE', entityType: 'followup', userRole: 'agent', statusCode: 200 },
    ]);
    expect(JSON.stringify(rows)).not.toContain('<script');
    const events = await Outbox.find({ entityId: { $in: [made.id, customerId] } }).lean();
    expect(events.map(({ topic }) => topic)).toEqual(
      expect.arrayContaining(['customer.updated', 'followup.changed']),
    );
  });

  test('the earliest open one is what the student shows, whatever the order they were made in', async () => {
    const customerId = await addStudent();
    const [late, early] = [inHours(5), inHours(3)];
    await createFollowup(agent.context, call(customerId, late));
    const first = await createFollowup(agent.context, call(customerId, early));
    expect(await planned(customerId)).toBe(early);
    await completeFollowup(agent.context, { id: first.id, outcome: 'answered' });
    expect(await planned(customerId)).toBe(late);
  });

  test('ten at once all count', async () => {
    const customerId = await addStudent();
    const times = Array.from({ length: 10 }, (_, at) => inHours(10 - at));
    await Promise.all(times.map((at) => createFollowup(agent.context, call(customerId, at))));
    expect(await planned(customerId)).toBe(times.toSorted()[0]);
    expect((await Customer.findById(customerId).lean())?.version).toBe(11);
  });

  test('works for a student whose record lacks what its stage asks for', async () => {
    const customerId = await addStudent();
    await Customer.collection.updateOne(
      { _id: new Types.ObjectId(customerId) },
      { $set: { 'evaluation.salesStatus': 'applied' } },
    );
    await expect(createFollowup(agent.context, call(customerId))).resolves.toBeDefined();
    expect(await planned(customerId)).not.toBeNull();
  });

  test('a stranger or a missing student is not found; nothing is kept', async () => {
    const customerId = await addStudent();
    const refusal = await failureOf(createFollowup(other.context, call(customerId)));
    const missing = call(new Types.ObjectId().toHexString());
    expect(refusal).toEqual(await failureOf(createFollowup(other.context, missing)));
    expect(refusal.code).toBe('NOT_FOUND');
    expect(await Followup.countDocuments({ customerId })).toBe(0);
    expect(await planned(customerId)).toBeNull();
  });
});

describe('logging a contact that took place', () => {
  test('is done at once, marks the first contact and plans the next with a row of its own', async () => {
    const customerId = await addStudent();
    const nextDueAt = inHours(24);
    const made = await createFollowup(agent.context, {
      ...call(customerId),
      outcome: 'interested',
      durationMinutes: 7,
      nextDueAt,
      nextType: 'whatsapp',
    });
    expect(made).toMatchObject({ outcome: 'interested', doneAt: expect.any(String) });
    const next = await Followup.findOne({ customerId, doneAt: null }).lean();
    expect(next).toMatchObject({ type: 'whatsapp', dueAt: new Date(nextDueAt) });
    expect(await planned(customerId)).toBe(nextDueAt);
    const record = await Customer.findById(customerId).lean();
    expect(record?.assignment.agents[0]?.firstContactAt).toBeInstanceOf(Date);
    expect(await auditRows({ entityId: String(next?._id) })).toMatchObject([
      { action: 'CREATE', entityType: 'followup' },
    ]);
  });
});

describe('closing a planned contact', () => {
  test('records the outcome, takes it off the student and says so on record', async () => {
    const customerId = await addStudent();
    const { id } = await createFollowup(agent.context, call(customerId));
    const done = await completeFollowup(agent.context, {
      id,
      version: 1,
      outcome: 'no_answer',
      notes: '<p onclick=x>tried</p>',
    });
    expect(done).toMatchObject({ outcome: 'no_answer', version: 2, notes: '<p>tried</p>' });
    expect(await planned(customerId)).toBeNull();
    const [row] = await auditRows({ entityId: id, action: 'COMPLETE' });
    expect(row?.changes).toContainEqual({ field: 'outcome', from: null, to: 'no_answer' });
  });

  test('twice is a conflict, at once too', async () => {
    const customerId = await addStudent();
    const { id } = await createFollowup(agent.context, call(customerId));
    const close = () =>
      completeFollowup(agent.context, { id, outcome: 'answered', nextDueAt: inHours(9) });
    const results = await Promise.allSettled([close(), close(), close()]);
    const refused = results.filter((one) => one.status === 'rejected');
    expect(refused).toHaveLength(2);
    for (const { reason } of refused) expect(reason).toMatchObject({ code: 'CONFLICT' });
    await expect(close()).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await Followup.countDocuments({ customerId })).toBe(2);
  });

  test('with a stale version is a conflict', async () => {
    const { id } = await createFollowup(agent.context, call(await addStudent()));
    const stale = { id, version: 9, outcome: 'answered' as const };
    await expect(completeFollowup(agent.context, stale)).rejects.toMatchObject({
      code: 'CONFLICT',
    });
  });

  test("of a stranger's student answers like one that does not exist", async () => {
    const { id } = await createFollowup(agent.context, call(await addStudent()));
    const outcome = 'answered' as const;
    const refusal = await failureOf(completeFollowup(other.context, { id, outcome }));
    const absent = new Types.ObjectId().toHexString();
    expect(refusal).toEqual(
      await failureOf(completeFollowup(other.context, { id: absent, outcome })),
    );
    expect(refusal.code).toBe('NOT_FOUND');
    expect(await Followup.findById(id).lean()).toMatchObject({ doneAt: null, version: 1 });
  });

  test('by a manager plans the next one for the counselor, entered by the manager', async () => {
    const customerId = await addStudent();
    const { id } = await createFollowup(agent.context, call(customerId));
    await completeFollowup(admin.context, { id, outcome: 'busy', nextDueAt: inHours(4) });
    const next = await Followup.findOne({ customerId, doneAt: null }).lean();
    expect([String(next?.agentId), String(next?.createdBy)]).toEqual([agent.id, admin.id]);
  });
});

describe('moving the next contact', () => {
  test('moves the earliest open one, or plans a call when there is none', async () => {
    const customerId = await addStudent();
    const [first, second] = [inHours(6), inHours(2)];
    const made = await scheduleFollowup(agent.context, { customerId, dueAt: first, from: null });
    expect(made).toEqual({ customerId, nextFollowupAt: first, version: 2 });
    await scheduleFollowup(agent.context, { customerId, dueAt: second, from: first });
    const rows = await Followup.find({ customerId }).lean();
    expect(rows).toMatchObject([{ type: 'call', dueAt: new Date(second) }]);
    const [, moved] = await auditRows({ entityId: customerId, action: 'UPDATE' });
    expect(moved?.changes).toEqual([{ field: 'nextFollowupAt', from: first, to: second }]);
    const followup = await auditRows({ entityId: rows[0]?._id.toHexString() });
    expect(followup.map(({ action }) => action)).toEqual(['CREATE', 'UPDATE']);
    expect(followup[1]?.changes).toEqual([{ field: 'dueAt', from: first, to: second }]);
    const stale = scheduleFollowup(agent.context, { customerId, dueAt: null, from: first });
    await expect(stale).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  test('null takes it off, and off again changes nothing', async () => {
    const customerId = await addStudent();
    const { dueAt: from } = await createFollowup(agent.context, call(customerId));
    await scheduleFollowup(agent.context, { customerId, dueAt: null, from });
    expect(await planned(customerId)).toBeNull();
    await expect(
      scheduleFollowup(agent.context, { customerId, dueAt: null, from: null }),
    ).resolves.toMatchObject({ nextFollowupAt: null });
    expect(await Followup.countDocuments({ customerId, isDeleted: false })).toBe(0);
  });

  test("of a stranger's student finds nothing", async () => {
    const customerId = await addStudent();
    await expect(
      scheduleFollowup(other.context, { customerId, dueAt: inHours(1), from: null }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await Followup.countDocuments({ customerId })).toBe(0);
  });
});

test('input that is no contact is refused at its path', async () => {
  const customerId = await addStudent();
  const wrong: [object, string][] = [
    [{ ...call(customerId), dueAt: 'tomorrow' }, 'dueAt'],
    [{ ...call(customerId), type: 'fax' }, 'type'],
    [{ ...call(customerId), durationMinutes: -1 }, 'durationMinutes'],
    [{ ...call(customerId), agentId: other.id }, 'agentId'],
    [{ ...call({ $ne: null } as never) }, 'customerId'],
    [{ ...call(customerId), notes: 'x'.repeat(20_001) }, 'notes'],
  ];
  for (const [input, path] of wrong) {
    expect(await failureOf(createFollowup(agent.context, input as never))).toMatchObject({
      code: 'VALIDATION_ERROR',
      details: [{ path }],
    });
  }
});
