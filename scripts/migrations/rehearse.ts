import mongoose from 'mongoose';
import { Migration as MigrationRow } from '#models/migration';
import type { Counts, Migration, StoredRow, Unmapped } from './migration';
import { windowsOf } from './windows';

interface Rehearsal {
  signal: AbortSignal;
  again: boolean;
  onUnmapped(rows: readonly Unmapped[]): void | Promise<void>;
}

/** Plans everything and writes nothing, not even a position. Null when nothing is left to do. */
export async function rehearse(
  migration: Migration,
  { signal, again, onUnmapped }: Rehearsal,
): Promise<Counts | null> {
  const known = await MigrationRow.findById(migration.id).lean();
  if (known?.state === 'done' && !again) return null;
  const collection = mongoose.connection.collection(migration.collection);
  const counts = { changed: 0, unmapped: 0 };
  const position = known?.state === 'running' ? known.position : null;
  for await (const window of windowsOf(migration, position)) {
    signal.throwIfAborted();
    // MongoDB refuses every write of a session that reads a snapshot.
    const session = await mongoose.startSession({ snapshot: true });
    try {
      const rows = await collection
        .find<StoredRow>(window.pending, { session, projection: migration.fields })
        .sort({ _id: 1 })
        .toArray();
      if (rows.length === 0) continue;
      const { changed, unmapped = [] } = await migration.plan(rows, session);
      counts.changed += changed;
      counts.unmapped += unmapped.length;
      await onUnmapped(unmapped);
    } finally {
      await session.endSession();
    }
  }
  return counts;
}
