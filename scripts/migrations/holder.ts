import { hostname, userInfo } from 'node:os';
import type { MigrationRecord } from '#models/migration';

/** The process that asks for a lock. */
export const HOLDER = { host: hostname(), pid: process.pid };

/** Who runs this process, as the log of migrations names them. */
export function accountName(): string {
  return `${userName()}@${HOLDER.host}`;
}

/**
 * Whether the run that holds the lock is over: it let go, nobody renewed the lock in time, or it
 * lived in a process of this machine that is gone. A mistake does no harm: every batch proves in its
 * own transaction that it still holds the lock.
 */
export function isAbandoned(
  row: Pick<MigrationRecord, 'lockedUntil' | 'host' | 'pid'>,
  now = new Date(),
): boolean {
  if (!row.lockedUntil || row.lockedUntil < now) return true;
  return row.host === HOLDER.host && typeof row.pid === 'number' && !isRunning(row.pid);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it is there and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    // A container may run under a number that has no name.
    return `uid ${process.getuid?.() ?? 'unknown'}`;
  }
}
