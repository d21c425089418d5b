import { Types } from 'mongoose';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Customer } from '#models/customer';
import { CustomerSearch } from '#models/customer-search';
import { createIndexes } from '#models/indexes';
import { Migration } from '#models/migration';
import { SearchWord } from '#models/search-word';
import { auditRows } from '#scripts/testing/context-of';
import { addLegacyCustomers, legacyCustomer } from '#scripts/testing/legacy-customers';
import { addPerson, type Person } from '#scripts/testing/people';
import { crmOn } from '#scripts/testing/run-crm';
import { student } from '#scripts/testing/students';
import { useDatabase } from '#scripts/testing/use-database';
import { systemContext } from '#server/kernel/context';
import {
  checkSearch,
  createCustomer,
  deleteCustomer,
  listCustomers,
  rebuildSearch,
  searchCustomers,
} from './index';

const { uri } = useDatabase();
const crm = crmOn(uri);
beforeAll(async () => void (await createIndexes()));

let admin: Person;
beforeEach(async () => {
  for (const model of [Customer, CustomerSearch, Migration]) await model.collection.deleteMany({});
  admin = await addPerson('admin');
});

const walk = (rest: { signal?: AbortSignal; onProgress?: (checked: number) => void } = {}) => ({
  signal: new AbortController().signal,
  onProgress: () => undefined,
  ...rest,
});
const rebuild = (rest = {}) => rebuildSearch({ context: systemContext('test'), ...walk(rest) });
const add = (customerName: string) => createCustomer(admin.context, student({ customerName }));
const RIGHT = { missing: 0, stale: 0, surplus: 0 };

/** One right, one without a twin, one with an old twin, one in the bin, a twin of nobody, one of old. */
async function disorder() {
  await add('Right Person');
  const lost = await add('Lost Person');
  const old = await add('Stale Person');
  const deleted = await add('Binned Person');
  await deleteCustomer(admin.context, { id: deleted.id });
  const id = (made: { id: string }) => ({ _id: new Types.ObjectId(made.id) });
  await CustomerSearch.collection.deleteOne(id(lost));
  await CustomerSearch.collection.updateOne(id(old), { $set: { keys: ['wrong'] } });
  const nobody = { ...(await CustomerSearch.findOne(id(old)).lean()), _id: new Types.ObjectId() };
  await CustomerSearch.collection.insertOne(nobody as never);
  await addLegacyCustomers([legacyCustomer({ assignedAgentId: 'Somebody' })]);
  return { lost, old };
}

describe('the search twins', () => {
  test('are compared with the customers, and nothing is changed by that', async () => {
    await disorder();
    const before = await CustomerSearch.find().sort({ _id: 1 }).lean();
    const found = { checked: 5, missing: 2, stale: 1, surplus: 1 };
    expect(await checkSearch(walk())).toEqual(found);
    expect(await CustomerSearch.find().sort({ _id: 1 }).lean()).toEqual(before);
  });

  test('are made, renewed and removed until they are right, with an audit row', async () => {
    const { lost } = await disorder();
    await SearchWord.deleteMany({ _id: 'lost' });
    expect(await rebuild()).toEqual({ checked: 5, missing: 2, stale: 1, surplus: 1 });
    expect(await checkSearch(walk())).toEqual({ checked: 5, ...RIGHT });
    const found = async (query: string) =>
      (await searchCustomers(admin.context, { query })).items.map(({ id }) => id);
    expect(await found('lost')).toEqual([lost.id]);
    expect(await found('legacy')).toHaveLength(1);
    expect(await found('binned')).toEqual([]);
    const bin = await listCustomers(admin.context, { search: 'binned', deleted: true });
    expect(bin.items).toHaveLength(1);
    expect(await auditRows({ entityId: 'rebuild-search' })).toHaveLength(1);
    expect(await rebuild()).toEqual({ checked: 5, ...RIGHT });
    expect(await auditRows({ entityId: 'rebuild-search' })).toHaveLength(1);
  });

  test('go on where a stopped run was, in windows, twins of nobody between them', async () => {
    const many = Array.from({ length: 1_200 }, () => legacyCustomer(null));
    await addLegacyCustomers(many);
    const stop = new AbortController();
    const stopped = rebuild({ signal: stop.signal, onProgress: () => stop.abort() });
    await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
    const made = await CustomerSearch.countDocuments();
    expect(made).toBe(500);
    expect(await rebuild()).toMatchObject({ checked: 700, missing: 700 });
    expect(await checkSearch(walk())).toEqual({ checked: 1_200, ...RIGHT });
    await Customer.collection.deleteMany({});
    expect(await checkSearch(walk())).toMatchObject({ checked: 0, surplus: 1_200 });
    expect(await rebuild()).toMatchObject({ surplus: 1_200 });
    expect(await CustomerSearch.countDocuments()).toBe(0);
  });
});

test('The command line says what is wrong, mends it, and finds it right then', async () => {
  await disorder();
  const verify = await crm(['verify', '--json']);
  expect(verify.code).toBe(1);
  expect(JSON.parse(verify.answer)).toMatchObject({
    search: { missing: 2, stale: 1, surplus: 1 },
    nextFollowups: { wrong: 0 },
  });
  const dry = await crm(['rebuild-search', '--dry-run']);
  expect(dry.answer).toMatch(/2 entries would be made, 1 renewed, 1 removed/);
  expect((await crm(['rebuild-search'])).answer).toMatch(/2 entries made, 1 renewed, 1 removed/);
  expect(await crm(['verify'])).toMatchObject({ code: 0 });
});
