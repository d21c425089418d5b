import mongoose, { type ClientSession } from 'mongoose';
import { MigrationReport } from '#models/migration-report';
import { publish, record } from '#server/effects/events';
import { writeAudit } from '#server/kernel/audit';
import type { AppContext } from '#server/kernel/context';
import { inTransaction } from '#server/kernel/transaction';
import type { HeldLock } from './lock';
import type { Counts, Migration, Plan, StoredRow } from './migration';
import { countBatch } from './run-log';
import { type Window, windowsOf } from './windows';

/** A window may have to start over a few times while people write to its records. */
const TIMEOUT_MS = 40_000;

interface Run {
  migration: Migration;
  lock: HeldLock;
  context: AppContext;
  signal: AbortSignal;
  onBatch(counts: Counts): void;
}

const NOTHING: Plan = { changed: 0, writes: async () => [] };

/** Runs a migration from the lock's position to the end of its collection. */
export async function runBatches(run: Run): Promise<void> {
  const { migration, lock, signal, onBatch } = run;
  const collection = mongoose.connection.collection(migration.collection);
  for await (const window of windowsOf(migration, lock.position)) {
    signal.throwIfAborted();
    const isPending = await collection.findOne(window.pending, { projection: { _id: 1 } });
    if (isPending) onBatch(await runBatch(run, window));
    else await lock.save(window.end, { changed: 0, unmapped: 0 });
  }
}

/** Reads, plans and writes one window in a transaction: killed at any point, all of it is done or nothing. */
async function runBatch({ migration, lock, context }: Run, window: Window): Promise<Counts> {
  const { counts, events } = await inTransaction(async (session) => {
    const rows = await mongoose.connection
      .collection(migration.collection)
      .find<StoredRow>(window.pending, { session, projection: migration.fields })
      .sort({ _id: 1 })
      .toArray();
    const plan = rows.length > 0 ? await migration.plan(rows, session) : NOTHING;
    const counts = { changed: plan.changed, unmapped: plan.unmapped?.length ?? 0 };
    await write(plan, session);
    await report(migration, lock, plan, session);
    await lock.save(window.end, counts, session);
    await countBatch(lock.runId, counts, session);
    await writeAudit(context, [auditOf(migration, counts)], session);
    await record(plan.events ?? [], session);
    return { counts, events: plan.events ?? [] };
  }, TIMEOUT_MS);
  publish(events);
  return counts;
}

async function write(plan: Plan, session: ClientSession): Promise<void> {
  for (const { collection, operations } of await plan.writes()) {
    if (operations.length === 0) continue;
    await mongoose.connection
      .collection(collection)
      .bulkWrite(operations, { ordered: false, session });
  }
}

async function report(
  { id }: Migration,
  { runId }: HeldLock,
  { unmapped = [] }: Plan,
  session: ClientSession,
): Promise<void> {
  if (unmapped.length === 0) return;
  const rows = unmapped.map((one) => ({ ...one, migrationId: id, runId }));
  await MigrationReport.collection.insertMany(rows, { session });
}

function auditOf({ id }: Migration, { changed, unmapped }: Counts) {
  const description = `Migration ${id}: a batch of ${changed} records, ${unmapped} not mapped`;
  return { action: 'UPDATE', entityType: 'customer', entityId: id, description } as const;
}
