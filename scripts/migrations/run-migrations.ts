import { Migration as MigrationRow } from '#models/migration';
import { writeAudit } from '#server/kernel/audit';
import type { AppContext } from '#server/kernel/context';
import { MIGRATIONS } from './index';
import { takeMigration } from './lock';
import type { Migration, MigrationRun } from './migration';

interface Options extends Pick<MigrationRun, 'dryRun' | 'signal' | 'log'> {
  context: AppContext;
  migrations?: readonly Migration[];
}

export interface Ran {
  id: string;
  changed: number;
}

/** Runs what has not run yet, in order. A dry run counts and writes nothing, not even a position. */
export async function runMigrations(options: Options): Promise<Ran[]> {
  const ran: Ran[] = [];
  for (const migration of options.migrations ?? MIGRATIONS) {
    const result = options.dryRun
      ? await rehearse(migration, options)
      : await run(migration, options);
    if (result) ran.push(result);
  }
  return ran;
}

async function rehearse(migration: Migration, { signal, log }: Options): Promise<Ran | null> {
  if (await MigrationRow.exists({ _id: migration.id, state: 'done' })) return null;
  let changed = 0;
  const save = async (_position: unknown, count: number) => {
    changed += count;
  };
  await migration.up({ dryRun: true, position: null, save, log, signal });
  return { id: migration.id, changed };
}

async function run(migration: Migration, { context, signal, log }: Options): Promise<Ran | null> {
  const { id, why } = migration;
  const lock = await takeMigration(id);
  if (!lock) return null;
  try {
    log(`${id}: ${why}`);
    await migration.up({ dryRun: false, position: lock.position, save: lock.save, log, signal });
    const changed = await lock.finish();
    const description = `Migration ${id} changed ${changed} records`;
    await writeAudit(
      context,
      [{ action: 'UPDATE', entityType: 'customer', entityId: id, description }],
      null,
    );
    return { id, changed };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** What is known of every migration. */
export async function migrationStates() {
  const rows = await MigrationRow.find({ _id: { $in: MIGRATIONS.map(({ id }) => id) } }).lean();
  return MIGRATIONS.map(({ id, why }) => {
    const row = rows.find((one) => one._id === id);
    const state = row?.state ?? ('pending' as const);
    return { id, state, changed: row?.changed ?? null, finishedAt: row?.finishedAt ?? null, why };
  });
}
