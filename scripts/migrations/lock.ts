import { type ClientSession, Types } from 'mongoose';
import { Migration, type MigrationRecord } from '#models/migration';
import { isDuplicateKey } from '#server/kernel/translate-error';
import { HOLDER, isAbandoned } from './holder';
import type { Counts } from './migration';

const HELD_MS = 60_000;

export class LockedError extends Error {}

export interface HeldLock {
  runId: Types.ObjectId;
  position: unknown;
  /**
   * Keeps position and lock; with a session, together with what else its transaction writes.
   * @throws LockedError when another instance took over
   */
  save(position: unknown, counts: Counts, session?: ClientSession): Promise<void>;
  /** Returns the counts over all runs. */
  finish(): Promise<Counts>;
  release(): Promise<void>;
}

interface Wanted {
  /** Once more from the start when it is done already. */
  again?: boolean;
}

/**
 * Takes a migration for this process; null when it is done already. The lock of a run that was killed
 * is taken over, position included.
 * @throws LockedError while another instance runs it
 */
export async function takeMigration(id: string, wanted: Wanted = {}): Promise<HeldLock | null> {
  const runId = new Types.ObjectId();
  const taken =
    (await inserted(id, runId)) ??
    (await takenOver(id, runId)) ??
    (wanted.again ? await reopened(id, runId) : null);
  if (taken) return heldLock(id, runId, taken.position);
  if (await Migration.exists({ _id: id, state: 'done' })) return null;
  throw new LockedError(`${id} is running on another instance.`);
}

function heldLock(id: string, runId: Types.ObjectId, position: unknown): HeldLock {
  const mine = { _id: id, state: 'running' as const, runId };
  const change = async (update: object, session?: ClientSession) => {
    const after = await Migration.findOneAndUpdate(mine, update, {
      returnDocument: 'after',
      ...(session ? { session } : {}),
    }).lean();
    if (!after) throw new LockedError(`${id} was taken over by another instance.`);
    return after;
  };
  return {
    runId,
    position,
    async save(next, { changed, unmapped }, session) {
      const $set = { position: next, lockedUntil: lockEnd() };
      await change({ $set, $inc: { changed, unmapped } }, session);
    },
    async finish() {
      const $set = { state: 'done', lockedUntil: null, runId: null, finishedAt: new Date() };
      const { changed, unmapped = 0 } = await change({ $set });
      return { changed, unmapped };
    },
    async release() {
      await Migration.updateOne(mine, { $set: { lockedUntil: null } });
    },
  };
}

const lockEnd = () => new Date(Date.now() + HELD_MS);
const lockOf = (runId: Types.ObjectId) => ({ runId, lockedUntil: lockEnd(), ...HOLDER });

async function inserted(id: string, runId: Types.ObjectId): Promise<MigrationRecord | null> {
  try {
    const row = { _id: id, state: 'running' as const, startedAt: new Date(), ...lockOf(runId) };
    const [made] = await Migration.create([row]);
    return made?.toObject() ?? null;
  } catch (error) {
    if (isDuplicateKey(error)) return null;
    throw error;
  }
}

async function takenOver(id: string, runId: Types.ObjectId): Promise<MigrationRecord | null> {
  const row = await Migration.findOne({ _id: id, state: 'running' }).lean();
  if (!row || !isAbandoned(row)) return null;
  // Exactly the lock that was seen: of two that find it abandoned, one takes it.
  const seen = { runId: row.runId ?? null, lockedUntil: row.lockedUntil ?? null };
  return Migration.findOneAndUpdate(
    { _id: id, state: 'running', ...seen },
    { $set: lockOf(runId) },
    { returnDocument: 'after' },
  ).lean();
}

function reopened(id: string, runId: Types.ObjectId): Promise<MigrationRecord | null> {
  return Migration.findOneAndUpdate(
    { _id: id, state: 'done' },
    { $set: { state: 'running', position: null, finishedAt: null, ...lockOf(runId) } },
    { returnDocument: 'after' },
  ).lean();
}
