import { Types } from 'mongoose';
import { beforeEach, describe, expect, test } from 'vitest';
import { AuditLog } from '#models/audit-log';
import { Customer } from '#models/customer';
import { CustomerSearch } from '#models/customer-search';
import { Followup } from '#models/followup';
import { createIndexes } from '#models/indexes';
import { Migration } from '#models/migration';
import { Profile } from '#models/profile';
import { auditRows } from '#scripts/testing/context-of';
import { useDatabase } from '#scripts/testing/use-database';
import { generateCustomers } from './generate-customers';

useDatabase();

const now = new Date('2026-11-22T09:00:00Z');
const COLLECTIONS = [Customer, CustomerSearch, Followup, Migration, AuditLog, Profile];

beforeEach(async () => {
  await createIndexes();
  for (const model of COLLECTIONS) await model.collection.deleteMany({});
});

const countsNow = async () => ({
  customers: await Customer.countDocuments(),
  search: await CustomerSearch.countDocuments(),
  followups: await Followup.countDocuments(),
});

/** Follow-ups and search twins whose customer is not there. */
async function orphans() {
  const ids = await Customer.distinct('_id');
  const without = { $nin: ids };
  return (
    (await CustomerSearch.countDocuments({ _id: without })) +
    (await Followup.countDocuments({ customerId: without }))
  );
}

describe('generating students', () => {
  test('writes each with a number of their own, a search twin and a counselor in a team', async () => {
    const summary = await generateCustomers({ count: 1_100, seed: 3, now, agentCount: 12 });
    expect(summary).toMatchObject({ inserted: 1_100, present: 0, refused: 0, agents: 12 });
    expect(await countsNow()).toMatchObject({ customers: 1_100, search: 1_100 });
    expect(await Customer.distinct('customerNumber')).toHaveLength(1_100);
    const teams = await Profile.distinct('managerId', { role: 'agent' });
    expect(await Profile.countDocuments({ _id: { $in: teams }, role: 'superagent' })).toBe(2);
    const twin = await CustomerSearch.findOne({ number: /^CUS-2026/ }).lean();
    const customer = await Customer.findById(twin?._id).lean();
    expect(twin).toMatchObject({
      number: customer?.customerNumber,
      scopeAgentIds: customer?.assignment.scopeAgentIds,
    });
  });

  test('leaves one audit row for the run', async () => {
    await generateCustomers({ count: 50, seed: 3, now });
    const rows = await auditRows({ entityType: 'customer' });
    expect(rows).toMatchObject([
      { action: 'IMPORT', description: 'Generated 50 students with seed 3' },
    ]);
  });

  test('adds nothing the second time, and only the rest of a larger count', async () => {
    await generateCustomers({ count: 60, seed: 3, now });
    const before = await countsNow();
    expect(await generateCustomers({ count: 60, seed: 3 })).toMatchObject({ inserted: 0 });
    expect(await countsNow()).toEqual(before);
    expect(await generateCustomers({ count: 80, seed: 3 })).toMatchObject({
      from: 60,
      inserted: 20,
    });
  });

  test('goes on where it was stopped, loses nothing and writes nothing twice', async () => {
    const stop = new AbortController();
    const run = { count: 4_200, seed: 3, now };
    const stopped = generateCustomers({
      ...run,
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    await expect(stopped).rejects.toThrow(/abort/i);
    const rest = await generateCustomers(run);
    expect(rest.from).toBeGreaterThan(0);
    expect(rest.from + rest.inserted).toBe(4_200);
    expect(await countsNow()).toMatchObject({ customers: 4_200, search: 4_200 });
  });

  test('completes a batch that a killed run left half-written', async () => {
    await generateCustomers({ count: 40, seed: 3, now });
    const whole = await countsNow();
    const numbers = await Customer.distinct('customerNumber');
    const halfIds = (await Customer.find({}, { _id: 1 }).limit(20).lean()).map(({ _id }) => _id);
    await CustomerSearch.collection.deleteMany({ _id: { $in: halfIds } });
    await Followup.collection.deleteMany({ customerId: { $in: halfIds } });
    await Migration.collection.deleteMany({});
    expect(await generateCustomers({ count: 40, seed: 3, now })).toMatchObject({ present: 40 });
    expect(await countsNow()).toEqual(whole);
    expect(await Customer.distinct('customerNumber')).toEqual(numbers);
    expect((await CustomerSearch.distinct('number')).sort()).toEqual([...numbers].sort());
  });

  test('leaves out whoever has the phone and e-mail of a live student, with all that hangs on them', async () => {
    await generateCustomers({ count: 1, seed: 3, now });
    const taken = await Customer.findOne().lean();
    for (const model of COLLECTIONS) await model.collection.deleteMany({});
    const other = { ...taken, _id: new Types.ObjectId(), customerNumber: 'CUS-2026-999999' };
    await Customer.collection.insertOne(other as never);
    const summary = await generateCustomers({ count: 30, seed: 3, now });
    expect(summary.refused + summary.inserted).toBe(30);
    expect(await orphans()).toBe(0);
  });
});
