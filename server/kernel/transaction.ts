import mongoose, { type ClientSession } from 'mongoose';
import { markAudited } from '#models/plugins/audited-writes';
import { AppError } from './errors';

const withRow = new WeakSet<ClientSession>();

/** Called by `writeAudit`: this attempt of the transaction has its audit row. */
export function auditRowWritten(session: ClientSession): void {
  withRow.add(session);
}

/** How long one transaction, its retries included, may take. */
const TIMEOUT_MS = 15_000;

/**
 * Runs `work` in a transaction that audited models accept, and that commits only with an audit row.
 * The driver runs it again on a transient conflict, so `work` must start from what it reads.
 * @throws AppError UNAVAILABLE when it still collides as its time is up
 */
export async function inTransaction<T>(
  work: (session: ClientSession) => Promise<T>,
  timeoutMs = TIMEOUT_MS,
): Promise<T> {
  const deadline = Date.now() + timeoutMs;
  const session = await mongoose.startSession();
  markAudited(session);
  // The driver itself would go on for two minutes.
  const inTime = async () => {
    if (Date.now() > deadline) throw busy();
    withRow.delete(session);
    const result = await work(session);
    if (!withRow.has(session)) throw new Error('a transaction without an audit row cannot commit');
    return result;
  };
  try {
    return await session.withTransaction(inTime, {
      readConcern: { level: 'snapshot' },
      writeConcern: { w: 'majority', journal: true },
      maxCommitTimeMS: timeoutMs,
    });
  } finally {
    await session.endSession();
  }
}

function busy(): AppError {
  return new AppError(
    'UNAVAILABLE',
    'Too many people changed this at once. Try again in a moment.',
  );
}
