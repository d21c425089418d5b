import type { ClientSession, Types } from 'mongoose';
import { Migration } from '#models/migration';
import { MigrationRun, type MigrationRunRecord, type RunOutcome } from '#models/migration-run';
import { accountName, isAbandoned } from './holder';
import type { HeldLock } from './lock';
import type { Counts } from './migration';

/** Opens the log's row of a run. Earlier ones that never ended were killed: the lock is ours now. */
export async function beginRun(migrationId: string, { runId }: HeldLock): Promise<void> {
  await MigrationRun.collection.updateMany({ migrationId, outcome: 'running' }, [
    { $set: { outcome: 'killed', endedAt: '$aliveAt' } },
  ]);
  const now = new Date();
  const row = { _id: runId, migrationId, by: accountName(), startedAt: now, aliveAt: now };
  await MigrationRun.create([row]);
}

/** Adds a batch to its run, in the transaction of the batch. */
export async function countBatch(
  runId: Types.ObjectId,
  { changed, unmapped }: Counts,
  session: ClientSession,
): Promise<void> {
  const update = { $inc: { changed, unmapped }, $set: { aliveAt: new Date() } };
  await MigrationRun.updateOne({ _id: runId }, update, { session });
}

/** Closes the row; returns what the run did. */
export async function endRun(
  runId: Types.ObjectId,
  outcome: RunOutcome,
  error: string | null = null,
): Promise<Counts> {
  const row = await MigrationRun.findOneAndUpdate(
    { _id: runId, outcome: 'running' },
    { $set: { outcome, error, endedAt: new Date() } },
    { returnDocument: 'after' },
  ).lean();
  return { changed: row?.changed ?? 0, unmapped: row?.unmapped ?? 0 };
}

/** A run as the log shows it. */
export interface LoggedRun extends Omit<MigrationRunRecord, '_id' | 'aliveAt'> {
  runId: string;
  seconds: number;
}

/** The last runs, newest first. */
export async function lastRuns(limit: number): Promise<LoggedRun[]> {
  const rows = await MigrationRun.find().sort({ startedAt: -1, _id: -1 }).limit(limit).lean();
  const locks = await Migration.find({ runId: { $in: rows.map(({ _id }) => _id) } }).lean();
  const alive = new Set(
    locks.filter((one) => !isAbandoned(one)).map(({ runId }) => runId?.toHexString()),
  );
  return rows.map(({ _id, aliveAt, ...row }) => {
    const runId = _id.toHexString();
    const wasKilled = row.outcome === 'running' && !alive.has(runId);
    const outcome = wasKilled ? ('killed' as const) : row.outcome;
    const endedAt = wasKilled ? aliveAt : row.endedAt;
    const seconds = ((endedAt ?? new Date()).getTime() - row.startedAt.getTime()) / 1_000;
    return { runId, ...row, outcome, endedAt, seconds };
  });
}
