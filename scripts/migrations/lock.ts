import { Migration } from '#models/migration';
import { isDuplicateKey } from '#server/kernel/translate-error';

const HELD_MS = 60_000;

export class LockedError extends Error {}

export interface HeldLock {
  position: unknown;
  /** Keeps position and lock. @throws LockedError when another instance took over */
  save(position: unknown, changed: number): Promise<void>;
  finish(): Promise<number>;
  release(): Promise<void>;
}

/**
 * Takes a migration for this process; null when it is done already. A lock that nobody renewed for a
 * minute belonged to a killed run and is taken over.
 * @throws LockedError while another instance runs it
 */
export async function takeMigration(id: string): Promise<HeldLock | null> {
  let until = new Date(Date.now() + HELD_MS);
  const row = (await inserted(id, until)) ?? (await takenOver(id, until));
  if (!row) {
    if (await Migration.exists({ _id: id, state: 'done' })) return null;
    throw new LockedError(`${id} is running on another instance.`);
  }
  const mine = () => ({ _id: id, state: 'running' as const, lockedUntil: until });
  const change = async (update: object) => {
    const after = await Migration.findOneAndUpdate(mine(), update, {
      returnDocument: 'after',
    }).lean();
    if (!after) throw new LockedError(`${id} was taken over by another instance.`);
    return after;
  };
  return {
    position: row.position,
    async save(position, changed) {
      const next = new Date(Date.now() + HELD_MS);
      await change({ $set: { position, lockedUntil: next }, $inc: { changed } });
      until = next;
    },
    async finish() {
      const done = { state: 'done', lockedUntil: null, finishedAt: new Date() };
      return (await change({ $set: done })).changed;
    },
    async release() {
      await Migration.updateOne(mine(), { $set: { lockedUntil: null } });
    },
  };
}

async function inserted(id: string, lockedUntil: Date) {
  try {
    const row = { _id: id, state: 'running' as const, lockedUntil, startedAt: new Date() };
    const [made] = await Migration.create([row]);
    return made;
  } catch (error) {
    if (isDuplicateKey(error)) return null;
    throw error;
  }
}

function takenOver(id: string, lockedUntil: Date) {
  const free = [{ lockedUntil: null }, { lockedUntil: { $lt: new Date() } }];
  return Migration.findOneAndUpdate(
    { _id: id, state: 'running', $or: free },
    { $set: { lockedUntil } },
    { returnDocument: 'after' },
  ).lean();
}
