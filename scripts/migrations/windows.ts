import mongoose, { type mongo, type Types } from 'mongoose';
import type { Migration } from './migration';

/** Records looked at in one step, and written in one transaction. */
const WINDOW = 500;

export interface Window {
  /** Its last id: the position once it is done. */
  end: Types.ObjectId;
  /** The records of the window that are not yet migrated. */
  pending: mongo.Filter<mongo.Document>;
}

/**
 * A migration's collection in windows of neighbouring ids, from after a position. A stretch in which
 * nothing is pending is passed window by window too: a look-up that runs on for minutes would lose
 * its connection, and the lock.
 */
export async function* windowsOf(migration: Migration, position: unknown): AsyncGenerator<Window> {
  const collection = mongoose.connection.collection(migration.collection);
  let last = position as Types.ObjectId | null;
  for (;;) {
    const ids = await collection
      .find(last ? { _id: { $gt: last } } : {})
      .project<{ _id: Types.ObjectId }>({ _id: 1 })
      .sort({ _id: 1 })
      .limit(WINDOW)
      .toArray();
    const end = ids.at(-1)?._id;
    if (!end) return;
    const range = { _id: { ...(last ? { $gt: last } : {}), $lte: end } };
    yield { end, pending: { $and: [range, migration.pending] } };
    last = end;
  }
}
