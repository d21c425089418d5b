import { Types } from 'mongoose';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Customer } from '#models/customer';
import { CustomerSearch } from '#models/customer-search';
import { createIndexes } from '#models/indexes';
import { isLegacyAssignment } from '#models/legacy-assignment';
import { Migration as MigrationRow } from '#models/migration';
import { MigrationReport } from '#models/migration-report';
import { Outbox } from '#models/outbox';
import { Profile } from '#models/profile';
import { SearchWord } from '#models/search-word';
import { auditRows } from '#scripts/testing/context-of';
import {
  addLegacyCustomers,
  legacyCustomer,
  storedCustomer,
} from '#scripts/testing/legacy-customers';
import { addPerson, addProfile, type Person } from '#scripts/testing/people';
import { newPhone, student } from '#scripts/testing/students';
import { useDatabase } from '#scripts/testing/use-database';
import {
  createCustomer,
  getCustomer,
  listCustomers,
  searchCustomers,
  updateCustomer,
} from '#server/domain/customers';
import { systemContext } from '#server/kernel/context';
import { migrateAssignedAgents } from '../0002-migrate-assigned-agents';
import type { Unmapped } from '../migration';
import { runMigrations } from '../run-migrations';

useDatabase();

const CREATED = new Date('2024-03-01T09:00:00Z');
let ahmed: Person;
let arab: Person;
let admin: Person;

beforeAll(async () => {
  await createIndexes();
});

beforeEach(async () => {
  const models = [Customer, CustomerSearch, Profile, MigrationRow, MigrationReport, Outbox];
  for (const model of models) await model.collection.deleteMany({});
  ahmed = await addPerson('agent', { name: 'Ahmed El Sayed', email: 'ahmed@school.example' });
  arab = await addPerson('agent', { name: 'إيمان علي' });
  admin = await addPerson('admin');
});

const options = (rest: object = {}) => ({
  context: systemContext('crm migrate'),
  dryRun: false,
  log: () => undefined,
  signal: new AbortController().signal,
  migrations: [migrateAssignedAgents],
  ...rest,
});

async function migrated(assignment: unknown, rest: object = {}) {
  const document = legacyCustomer(assignment, rest);
  await addLegacyCustomers([document]);
  await runMigrations(options({ again: true }));
  return { ...document, id: document._id.toHexString(), now: await storedCustomer(document._id) };
}

const named = (value: unknown) => ({ assignedAgentId: value });

describe('who the original value means', () => {
  test.each([
    ['an id', () => new Types.ObjectId(ahmed.id)],
    ['an id as text', () => ahmed.id],
    ['an id in capitals', () => ahmed.id.toUpperCase()],
    ['an e-mail', () => ' Ahmed@School.example '],
    ['a name', () => 'Ahmed El Sayed'],
    ['a name in other letters and spaces', () => '  AHMED   el-sayed '],
    ['a name with the article joined', () => 'ahmed Elsayed'],
  ])('%s', async (_what, value) => {
    const { now } = await migrated(named(value()));
    const agentId = new Types.ObjectId(ahmed.id);
    const reason = expect.stringMatching(/^Taken over from the original system/);
    expect(now?.assignment).toEqual({
      assignedAgentId: agentId,
      agents: [{ agentId, role: 'lead', counselorStatus: 'new', from: CREATED, by: null, reason }],
      history: [
        { at: expect.any(Date), action: 'ASSIGN', agentId, role: 'lead', by: null, reason },
      ],
      scopeAgentIds: [agentId],
      disagree: false,
    });
    expect(await MigrationReport.countDocuments()).toBe(0);
  });

  test.each(['إيمان علي', ' ايمان  على ', 'إيـمان علي', 'اِيمان علي'])(
    'an Arabic name as it may be typed: %s',
    async (name) => {
      const { now } = await migrated(named(name));
      expect(now?.assignment.assignedAgentId).toEqual(new Types.ObjectId(arab.id));
    },
  );

  test('somebody who has left is still the one', async () => {
    const left = await addProfile('agent', { name: 'Old Hand', active: false });
    const { now } = await migrated(named('old hand'));
    expect(now?.assignment.scopeAgentIds).toEqual([left._id]);
  });

  test.each([null, undefined, '', '   '])(
    'nobody: %j waits in the queue unreported',
    async (value) => {
      const { now } = await migrated(named(value));
      expect(now?.assignment).toMatchObject({ assignedAgentId: null, scopeAgentIds: [null] });
      expect(now?.assignment).not.toHaveProperty('legacyAgent');
      expect(await MigrationReport.countDocuments()).toBe(0);
    },
  );

  test.each([
    ['a name that nobody has', 'Nobody Here', 'nobody has this name'],
    ['a name that two people have', 'Mona Twin', 'several people have this name'],
    ['the id of somebody gone', new Types.ObjectId(), 'nobody has this id any more'],
    ['signs without a letter', '—', 'nobody has this name'],
    ['a number', 42, 'neither an id nor a name'],
    ['an object', { name: 'Ahmed' }, 'neither an id nor a name'],
  ])('%s: waits in the queue, is kept and is reported', async (_what, value, reason) => {
    await addProfile('agent', { name: '?!' });
    await addProfile('agent', { name: 'Mona Twin' });
    await addProfile('agent', { name: 'mona  TWIN', active: false });
    const { now, _id, customerNumber } = await migrated(named(value));
    expect(now?.assignment).toEqual({
      assignedAgentId: null,
      agents: [],
      history: [],
      scopeAgentIds: [null],
      disagree: false,
      legacyAgent: value,
    });
    const shown =
      typeof value === 'object' && !(value instanceof Types.ObjectId)
        ? JSON.stringify(value)
        : String(value);
    expect(await MigrationReport.find().lean()).toMatchObject([
      { entityId: _id, label: customerNumber, value: shown, reason },
    ]);
  });
});

describe('the record as a whole', () => {
  test.each([
    ['no assignment', undefined, null],
    ['null', null, null],
    ['a name in the place of it all', 'Ahmed El Sayed', 'ahmed'],
  ])('an assignment that is %s', async (_what, assignment, agent) => {
    const { now } = await migrated(assignment);
    expect(isLegacyAssignment(now?.assignment)).toBe(false);
    expect(now?.assignment.assignedAgentId).toEqual(agent && new Types.ObjectId(ahmed.id));
  });

  test('keeps everything else, moves the version on and the dates not', async () => {
    const { now, ...before } = await migrated({ ...named(ahmed.id), note: 'kept' }, { version: 7 });
    if (!now) throw new Error('it is still there');
    const { assignment, version, ...rest } = now;
    expect(version).toBe(8);
    expect(assignment.note).toBe('kept');
    expect(before).toMatchObject(rest);
  });

  test('one already in the new form stays untouched, whatever is in it', async () => {
    const { id } = await createCustomer(admin.context, student({}, { assignedAgentId: ahmed.id }));
    const waiting = await createCustomer(admin.context, student());
    const ids = [id, waiting.id].map((text) => new Types.ObjectId(text));
    const before = await Promise.all(ids.map(storedCustomer));
    expect(await runMigrations(options())).toMatchObject([{ changed: 0 }]);
    expect(await Promise.all(ids.map(storedCustomer))).toEqual(before);
  });

  test('a deleted one is brought over, and found in the recycle bin alone', async () => {
    const { now, id } = await migrated(named(ahmed.id), { isDeleted: true });
    expect(now?.assignment.scopeAgentIds).toEqual([new Types.ObjectId(ahmed.id)]);
    const bin = await listCustomers(admin.context, { search: 'legacy', deleted: true });
    expect(bin.items).toMatchObject([{ id }]);
    expect((await searchCustomers(admin.context, { query: 'legacy' })).items).toEqual([]);
  });

  test('has the words of its names among the spellings, so that other ones find it', async () => {
    const basicData = { customerName: 'Zubaida Qaramani', customerPhone: newPhone(), email: null };
    const { id } = await migrated(named(ahmed.id), { basicData });
    expect(await SearchWord.countDocuments({ _id: { $in: ['zubaida', 'qaramani'] } })).toBe(2);
    const found = await searchCustomers(admin.context, { query: 'Zobayda Karamany' });
    expect(found.items).toMatchObject([{ id }]);
  });

  test('is listed, found and changed by its counselor from then on, and by no other', async () => {
    const { id } = await migrated(named('ahmed el sayed'));
    const seen = await getCustomer(ahmed.context, { id });
    expect(seen.assignment).toMatchObject({
      assignedAgentId: ahmed.id,
      agents: [{ role: 'lead' }],
    });
    const found = await searchCustomers(ahmed.context, { query: 'legacy' });
    expect(found.items).toMatchObject([{ id }]);
    await updateCustomer(ahmed.context, { id, version: seen.version, tags: ['mine'] });
    expect((await listCustomers(arab.context, {})).items).toEqual([]);
    expect((await searchCustomers(arab.context, { query: 'legacy' })).items).toEqual([]);
  });

  test('an old search twin gets the new scope and keeps its words', async () => {
    const document = legacyCustomer(named(ahmed.id));
    await addLegacyCustomers([document]);
    const twin = { _id: document._id, words: ['kept'], scopeAgentIds: [null] };
    await CustomerSearch.collection.insertOne(twin as never);
    await runMigrations(options());
    const scopeAgentIds = [new Types.ObjectId(ahmed.id)];
    expect(await CustomerSearch.findById(document._id).lean()).toEqual({ ...twin, scopeAgentIds });
  });

  test('a form that was open meanwhile is refused as stale', async () => {
    const { id } = await migrated(named(ahmed.id));
    const late = updateCustomer(admin.context, { id, version: 1, tags: ['late'] });
    await expect(late).rejects.toMatchObject({ code: 'CONFLICT' });
  });
});

test('a run leaves audit rows and tells screens and caches of those concerned', async () => {
  await migrated(named(ahmed.id));
  const rows = await auditRows({ entityId: migrateAssignedAgents.id });
  expect(rows.at(-1)).toMatchObject({ userRole: 'system', action: 'UPDATE' });
  expect(await Outbox.find().lean()).toMatchObject([
    { topic: 'customer.migrated', agentIds: [ahmed.id] },
  ]);
});

test('a dry run reports the same counts and values and writes nothing', async () => {
  const values = [ahmed.id, 'Nobody Here', 'ahmed el sayed', null, new Types.ObjectId(), 'Nobody'];
  const documents = Array.from({ length: 1_200 }, (_, at) =>
    legacyCustomer(named(values[at % values.length])),
  );
  await addLegacyCustomers(documents);
  const before = await Customer.collection.find().sort({ _id: 1 }).toArray();
  const expected: Unmapped[] = [];
  const onUnmapped = (rows: readonly Unmapped[]) => void expected.push(...rows);
  const [rehearsed] = await runMigrations(options({ dryRun: true, onUnmapped }));
  expect(await Customer.collection.find().sort({ _id: 1 }).toArray()).toEqual(before);
  for (const model of [MigrationRow, MigrationReport, CustomerSearch, Outbox]) {
    expect(await model.countDocuments()).toBe(0);
  }
  const [ran] = await runMigrations(options());
  expect(rehearsed).toMatchObject({ changed: 1_200, unmapped: 600 });
  expect(ran).toMatchObject({ changed: 1_200, unmapped: 600 });
  const reported = await MigrationReport.find().sort({ _id: 1 }).lean();
  expect(reported).toMatchObject(expected);
});
