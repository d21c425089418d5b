import { beforeAll, describe, expect, test } from 'vitest';
import { Customer } from '#models/customer';
import { CustomerSearch } from '#models/customer-search';
import { Followup } from '#models/followup';
import { createIndexes } from '#models/indexes';
import { Outbox } from '#models/outbox';
import { auditRows } from '#scripts/testing/context-of';
import { failureOf } from '#scripts/testing/failure-of';
import { addPerson, type Person } from '#scripts/testing/people';
import { student } from '#scripts/testing/students';
import { useDatabase } from '#scripts/testing/use-database';
import { createFollowup } from '../followups';
import { createCustomer, deleteCustomer, purgeCustomer, restoreCustomer } from './index';

useDatabase();
let boss: Person;
let agent: Person;
beforeAll(async () => {
  await createIndexes();
  [boss, agent] = [await addPerson('superadmin'), await addPerson('agent')];
});

async function withFollowup() {
  const made = await createCustomer(agent.context, student());
  const dueAt = new Date(Date.now() + 3_600_000).toISOString();
  await createFollowup(agent.context, { customerId: made.id, type: 'call', dueAt });
  return made;
}

const left = async (id: string) => ({
  records: await Customer.countDocuments({ _id: id }),
  twins: await CustomerSearch.countDocuments({ _id: id }),
  followups: await Followup.countDocuments({ customerId: id }),
});
const NOTHING = { records: 0, twins: 0, followups: 0 };

describe('deleting a student for ever', () => {
  test('removes the record, its search twin and its follow-ups, and leaves the audit trail', async () => {
    const { id, customerNumber } = await withFollowup();
    await deleteCustomer(boss.context, { id });
    const done = await purgeCustomer(boss.context, { id, version: 3, customerNumber });
    expect(done).toEqual({ id, customerNumber });
    expect(await left(id)).toEqual(NOTHING);
    const rows = await auditRows({ entityId: id });
    expect(rows.map(({ action }) => action)).toEqual(['CREATE', 'DELETE', 'PURGE']);
    expect(rows[2]).toMatchObject({
      userId: boss.profile._id,
      entityType: 'customer',
      description: `${customerNumber} deleted for ever, with 1 follow-ups, 0 files`,
      changes: [],
    });
    const events = await Outbox.find({ entityId: id }).sort({ _id: 1 }).lean();
    expect(events.at(-1)).toMatchObject({ topic: 'customer.purged' });
    expect((await failureOf(restoreCustomer(boss.context, { id }))).code).toBe('NOT_FOUND');
  });

  test('also takes one who was not in the bin', async () => {
    const { id } = await withFollowup();
    await purgeCustomer(boss.context, { id });
    expect(await left(id)).toEqual(NOTHING);
  });

  test("touches nobody else's records", async () => {
    const [one, other] = [await withFollowup(), await withFollowup()];
    await purgeCustomer(boss.context, { id: one.id });
    expect(await left(other.id)).toEqual({ records: 1, twins: 1, followups: 1 });
  });

  test.each(['admin', 'superagent', 'agent', 'dataentry'] as const)(
    'is refused to a %s',
    async (role) => {
      const { id } = await withFollowup();
      const { context } = role === 'agent' ? agent : await addPerson(role);
      expect((await failureOf(purgeCustomer(context, { id }))).code).toBe('FORBIDDEN');
      expect(await left(id)).toEqual({ records: 1, twins: 1, followups: 1 });
      expect(await auditRows({ entityId: id, action: 'PURGE' })).toEqual([]);
    },
  );

  test('is refused with the number of another student, and with a stale version', async () => {
    const { id } = await withFollowup();
    const wrong = purgeCustomer(boss.context, { id, customerNumber: 'CUS-2026-999999' });
    expect(await failureOf(wrong)).toMatchObject({
      code: 'VALIDATION_ERROR',
      details: [{ path: 'customerNumber', code: 'wrong_number' }],
    });
    const stale = purgeCustomer(boss.context, { id, version: 1 });
    expect((await failureOf(stale)).code).toBe('CONFLICT');
    expect(await left(id)).toEqual({ records: 1, twins: 1, followups: 1 });
  });
});
