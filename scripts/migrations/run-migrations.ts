import { Migration as MigrationRow } from '#models/migration';
import { writeAudit } from '#server/kernel/audit';
import type { AppContext } from '#server/kernel/context';
import { MIGRATIONS } from './index';
import { takeMigration } from './lock';
import type { Counts, Migration, Unmapped } from './migration';
import { rehearse } from './rehearse';
import { runBatches } from './run-batches';
import { beginRun, endRun } from './run-log';

interface Options {
  context: AppContext;
  signal: AbortSignal;
  log(line: string): void;
  dryRun: boolean;
  /** Those that are done already, once more from the start. */
  again?: boolean;
  migrations?: readonly Migration[];
  onBatch?(counts: Counts): void;
  /** Hears on a dry run what a real one would write into the report. */
  onUnmapped?(rows: readonly Unmapped[]): void | Promise<void>;
}

export interface Ran extends Counts {
  id: string;
  /** The run's row in the log; a dry run has none. */
  runId: string | null;
  /** Over all runs of the migration: more than this run's when it went on after another. */
  total: Counts;
}

/** Runs what has not run yet, in order. A dry run counts and writes nothing, not even a position. */
export async function runMigrations(options: Options): Promise<Ran[]> {
  const ran: Ran[] = [];
  for (const migration of options.migrations ?? MIGRATIONS) {
    const result = options.dryRun
      ? await dryRun(migration, options)
      : await run(migration, options);
    if (result) ran.push(result);
  }
  return ran;
}

async function dryRun(migration: Migration, options: Options): Promise<Ran | null> {
  const { signal, again = false, onUnmapped = () => undefined } = options;
  const counts = await rehearse(migration, { signal, again, onUnmapped });
  return counts && { id: migration.id, runId: null, ...counts, total: counts };
}

async function run(migration: Migration, options: Options): Promise<Ran | null> {
  const { id, why } = migration;
  const { context, signal, log, again = false, onBatch = () => undefined } = options;
  const lock = await takeMigration(id, { again });
  if (!lock) return null;
  try {
    await beginRun(id, lock);
    log(`${id}: ${why}`);
    await runBatches({ migration, lock, context, signal, onBatch });
    const total = await lock.finish();
    const counts = await endRun(lock.runId, 'done');
    const description = `Migration ${id} done: ${total.changed} records changed, ${total.unmapped} not mapped`;
    await writeAudit(
      context,
      [{ action: 'UPDATE', entityType: 'customer', entityId: id, description }],
      null,
    );
    return { id, runId: lock.runId.toHexString(), ...counts, total };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    await endRun(lock.runId, signal.aborted ? 'stopped' : 'failed', message);
    await lock.release();
    throw error;
  }
}

/** What is known of every migration. */
export async function migrationStates() {
  const rows = await MigrationRow.find({ _id: { $in: MIGRATIONS.map(({ id }) => id) } }).lean();
  return MIGRATIONS.map(({ id, name, why }) => {
    const row = rows.find((one) => one._id === id);
    return {
      id,
      name,
      state: row?.state ?? ('pending' as const),
      changed: row?.changed ?? null,
      unmapped: row?.unmapped ?? null,
      finishedAt: row?.finishedAt ?? null,
      why,
    };
  });
}
