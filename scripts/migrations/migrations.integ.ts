import { Types } from 'mongoose';
import { beforeEach, describe, expect, test } from 'vitest';
import { AuditLog } from '#models/audit-log';
import { Customer, END_OF_TIME } from '#models/customer';
import { Migration as MigrationRow } from '#models/migration';
import { MigrationRun } from '#models/migration-run';
import { Outbox } from '#models/outbox';
import { auditRows } from '#scripts/testing/context-of';
import { useDatabase } from '#scripts/testing/use-database';
import { systemContext } from '#server/kernel/context';
import { backfillSortKeys } from './0001-backfill-sort-keys';
import { LockedError, takeMigration } from './lock';
import type { Migration, StoredRow } from './migration';
import { beginRun, lastRuns } from './run-log';
import { migrationStates, runMigrations } from './run-migrations';

useDatabase();

const FOLLOWUP = new Date('2026-12-01T09:00:00Z');
const COUNT = 2_500;
/** No process has this number: it is above what any system hands out. */
const GONE = 2 ** 30;

type BackfillRow = Parameters<typeof backfillSortKeys.plan>[0][number];

beforeEach(async () => {
  for (const model of [Customer, MigrationRow, MigrationRun, AuditLog, Outbox])
    await model.collection.deleteMany({});
});

/** Customers as another tool would bring them in; every third one is complete already. */
async function addCustomers() {
  const rows = Array.from({ length: COUNT }, (_, at) => ({
    _id: new Types.ObjectId(),
    basicData:
      at % 2 ? { customerName: 'El-Sayed Omar' } : { customerName: 'عمر', nameLatin: 'Omar' },
    nextFollowupAt: at % 5 ? null : FOLLOWUP,
    ...(at % 3 ? {} : { sortName: 'kept', followupOrder: END_OF_TIME }),
  }));
  await Customer.collection.insertMany(rows as never[]);
}

const lacking = () =>
  Customer.collection.countDocuments({ $or: [{ sortName: null }, { followupOrder: null }] });

const options = (migrations: readonly Migration[], signal = new AbortController().signal) => ({
  context: systemContext('crm migrate'),
  dryRun: false,
  log: () => undefined,
  signal,
  migrations,
});

const id = backfillSortKeys.id;
const mine = [backfillSortKeys];
const toChange = COUNT - Math.ceil(COUNT / 3);
const whole = { changed: toChange, unmapped: 0 };

describe('the backfill of sort keys', () => {
  test('fills what lists are ordered by, keeps what is there and leaves audit rows', async () => {
    await addCustomers();
    expect(await runMigrations(options(mine))).toMatchObject([{ id, ...whole, total: whole }]);
    expect(await lacking()).toBe(0);
    expect(await Customer.distinct('sortName')).toEqual(['kept', 'omar', 'sayed omar']);
    const due = await Customer.find({ nextFollowupAt: FOLLOWUP, sortName: 'omar' }).lean();
    for (const { followupOrder } of due) expect(followupOrder).toEqual(FOLLOWUP);
    const rows = await auditRows({ entityId: id });
    expect(rows.map(({ description }) => description)).toEqual([
      ...Array.from({ length: 5 }, () => expect.stringContaining('a batch of 33')),
      `Migration ${id} done: ${toChange} records changed, 0 not mapped`,
    ]);
  });

  test('changes nothing the second time, also when it is asked to begin again', async () => {
    await addCustomers();
    await runMigrations(options(mine));
    expect(await runMigrations(options(mine))).toEqual([]);
    const again = await runMigrations({ ...options(mine), again: true });
    expect(again).toMatchObject([{ id, changed: 0, total: whole }]);
    await MigrationRow.deleteMany({});
    expect(await runMigrations(options(mine))).toMatchObject([{ id, changed: 0 }]);
  });

  test('goes on after the last finished batch when it was stopped', async () => {
    await addCustomers();
    const stop = new AbortController();
    const stopping = { ...options(mine, stop.signal), onBatch: () => stop.abort() };
    await expect(runMigrations(stopping)).rejects.toThrow(/abort/i);
    const left = await lacking();
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(toChange);
    const rest = await runMigrations(options(mine));
    expect(rest).toMatchObject([{ id, changed: left, total: whole }]);
    expect(await lacking()).toBe(0);
  });

  test('counts and writes nothing on a dry run', async () => {
    await addCustomers();
    const ran = await runMigrations({ ...options(mine), dryRun: true });
    expect(ran).toMatchObject([{ id, runId: null, ...whole }]);
    expect(await lacking()).toBe(toChange);
    for (const model of [MigrationRow, MigrationRun, AuditLog, Outbox]) {
      expect(await model.countDocuments()).toBe(0);
    }
    expect((await migrationStates())[0]).toMatchObject({ id, state: 'pending' });
  });
});

test('a dry run cannot write, whatever the migration tries', async () => {
  await addCustomers();
  const rash: Migration = {
    ...backfillSortKeys,
    async plan(rows, session) {
      await Customer.collection.updateMany({}, { $set: { sortName: 'x' } }, { session });
      return { changed: rows.length, writes: async () => [] };
    },
  };
  const attempt = runMigrations({ ...options([rash]), dryRun: true });
  await expect(attempt).rejects.toThrow(/snapshot/i);
  expect(await Customer.countDocuments({ sortName: 'x' })).toBe(0);
});

describe('the log of migrations', () => {
  test('tells who ran what, for how long, how much and with what outcome', async () => {
    await addCustomers();
    const stop = new AbortController();
    const stopping = { ...options(mine, stop.signal), onBatch: () => stop.abort() };
    await runMigrations(stopping).catch(() => undefined);
    const failing: Migration = { ...backfillSortKeys, plan: () => Promise.reject(new Error('no')) };
    await runMigrations(options([failing])).catch(() => undefined);
    await runMigrations(options(mine));
    const runs = await lastRuns(10);
    expect(runs.map(({ outcome, error }) => [outcome, error])).toEqual([
      ['done', null],
      ['failed', 'no'],
      ['stopped', expect.stringMatching(/abort/i)],
    ]);
    expect(runs.reduce((sum, run) => sum + run.changed, 0)).toBe(toChange);
    for (const run of runs) {
      expect(run).toMatchObject({ migrationId: id, by: expect.stringMatching(/.+@.+/) });
      expect(run.seconds).toBeGreaterThanOrEqual(0);
    }
  });

  test('says of a run whose process is gone that it was killed', async () => {
    const killed = await takeMigration(id);
    if (!killed) throw new Error('it was free');
    await beginRun(id, killed);
    expect(await lastRuns(1)).toMatchObject([{ outcome: 'running' }]);
    await MigrationRow.updateOne({ _id: id }, { $set: { pid: GONE } });
    expect(await lastRuns(1)).toMatchObject([{ outcome: 'killed' }]);
    await runMigrations(options(mine));
    expect((await lastRuns(2)).map(({ outcome }) => outcome)).toEqual(['done', 'killed']);
  });
});

describe('the lock of a migration', () => {
  const some = (changed: number) => ({ changed, unmapped: 0 });

  test('is held by one of ten instances that start at once', async () => {
    const results = await Promise.allSettled(Array.from({ length: 10 }, () => takeMigration('x')));
    expect(results.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    const refused = results.filter((one) => one.status === 'rejected');
    for (const { reason } of refused) expect(reason).toBeInstanceOf(LockedError);
  });

  test.each([
    ['nobody renewed it for a minute', { lockedUntil: new Date(Date.now() - 1) }],
    ['its process on this machine is gone', { pid: GONE }],
  ])('is taken over by one, position included, when %s', async (_why, lapsed) => {
    const killed = await takeMigration('x');
    await killed?.save(42, some(7));
    await MigrationRow.updateOne({ _id: 'x' }, { $set: lapsed });
    const tries = await Promise.allSettled(Array.from({ length: 5 }, () => takeMigration('x')));
    const taken = tries.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    expect(taken).toHaveLength(1);
    const [next] = taken;
    expect(next?.position).toBe(42);
    await expect(killed?.save(43, some(1))).rejects.toBeInstanceOf(LockedError);
    expect(await next?.finish()).toEqual(some(7));
    expect(await takeMigration('x')).toBeNull();
  });

  test('is not taken over from a live process of another machine', async () => {
    await takeMigration('x');
    await MigrationRow.updateOne({ _id: 'x' }, { $set: { host: 'elsewhere', pid: GONE } });
    await expect(takeMigration('x')).rejects.toBeInstanceOf(LockedError);
  });

  test('that was lost rolls the batch back that was on its way', async () => {
    await addCustomers();
    const robbed: Migration = {
      ...backfillSortKeys,
      async plan(rows, session) {
        await MigrationRow.updateOne({ _id: id }, { $set: { runId: new Types.ObjectId() } });
        return backfillSortKeys.plan(rows.map(asBackfilled), session);
      },
    };
    await expect(runMigrations(options([robbed]))).rejects.toBeInstanceOf(LockedError);
    expect(await lacking()).toBe(toChange);
  });
});

/** The runner hands over the fields that the migration asks for. */
function asBackfilled(row: StoredRow): BackfillRow {
  return row as BackfillRow;
}
