import { Types } from 'mongoose';
import { beforeEach, describe, expect, test } from 'vitest';
import { AuditLog } from '#models/audit-log';
import { Customer, END_OF_TIME } from '#models/customer';
import { Migration as MigrationRow } from '#models/migration';
import { auditRows } from '#scripts/testing/context-of';
import { useDatabase } from '#scripts/testing/use-database';
import { systemContext } from '#server/kernel/context';
import { backfillSortKeys } from './0001-backfill-sort-keys';
import { LockedError, takeMigration } from './lock';
import type { Migration } from './migration';
import { migrationStates, runMigrations } from './run-migrations';

useDatabase();

const FOLLOWUP = new Date('2026-12-01T09:00:00Z');
const COUNT = 2_500;

beforeEach(async () => {
  for (const model of [Customer, MigrationRow, AuditLog]) await model.collection.deleteMany({});
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

describe('the backfill of sort keys', () => {
  const mine = [backfillSortKeys];
  const toChange = COUNT - Math.ceil(COUNT / 3);

  test('fills what lists are ordered by, keeps what is there and leaves an audit row', async () => {
    await addCustomers();
    expect(await runMigrations(options(mine))).toEqual([{ id: mine[0]?.id, changed: toChange }]);
    expect(await lacking()).toBe(0);
    expect(await Customer.distinct('sortName')).toEqual(['kept', 'omar', 'sayed omar']);
    const due = await Customer.find({ nextFollowupAt: FOLLOWUP, sortName: 'omar' }).lean();
    for (const { followupOrder } of due) expect(followupOrder).toEqual(FOLLOWUP);
    expect(await auditRows({ entityId: mine[0]?.id })).toHaveLength(1);
  });

  test('changes nothing the second time, even when its own record is lost', async () => {
    await addCustomers();
    await runMigrations(options(mine));
    expect(await runMigrations(options(mine))).toEqual([]);
    await MigrationRow.deleteMany({});
    expect(await runMigrations(options(mine))).toEqual([{ id: mine[0]?.id, changed: 0 }]);
  });

  test('goes on after the last finished batch when it was stopped', async () => {
    await addCustomers();
    const stop = new AbortController();
    const stopping: Migration = {
      ...backfillSortKeys,
      up: (run) =>
        backfillSortKeys.up({
          ...run,
          save: async (position, changed) => {
            await run.save(position, changed);
            stop.abort();
          },
        }),
    };
    await expect(runMigrations(options([stopping], stop.signal))).rejects.toThrow(/abort/i);
    expect(await lacking()).toBe(toChange - 1_000);
    expect(await runMigrations(options(mine))).toEqual([{ id: mine[0]?.id, changed: toChange }]);
    expect(await lacking()).toBe(0);
  });

  test('counts and writes nothing on a dry run', async () => {
    await addCustomers();
    const ran = await runMigrations({ ...options(mine), dryRun: true });
    expect(ran).toEqual([{ id: mine[0]?.id, changed: toChange }]);
    expect(await lacking()).toBe(toChange);
    expect(await MigrationRow.countDocuments()).toBe(0);
    expect(await migrationStates()).toMatchObject([{ state: 'pending' }]);
  });
});

describe('the lock of a migration', () => {
  test('is held by one of ten instances that start at once', async () => {
    const results = await Promise.allSettled(Array.from({ length: 10 }, () => takeMigration('x')));
    expect(results.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    const refused = results.filter((one) => one.status === 'rejected');
    for (const { reason } of refused) expect(reason).toBeInstanceOf(LockedError);
  });

  test('is taken over, position included, when nobody renewed it for a minute', async () => {
    const killed = await takeMigration('x');
    await killed?.save(42, 7);
    await MigrationRow.updateOne({ _id: 'x' }, { $set: { lockedUntil: new Date(Date.now() - 1) } });
    const next = await takeMigration('x');
    expect(next?.position).toBe(42);
    await expect(killed?.save(43, 1)).rejects.toBeInstanceOf(LockedError);
    expect(await next?.finish()).toBe(7);
    expect(await takeMigration('x')).toBeNull();
  });
});
