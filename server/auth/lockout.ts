import { createHash } from 'node:crypto';
import { LoginAttempt, type LoginAttemptRecord } from '#models/session';

export const MAX_ATTEMPTS = 5;
export const WINDOW_MS = 15 * 60_000;

const keyOf = (email: string) => createHash('sha256').update(email).digest('hex');

/**
 * Claims one attempt before any password is compared, in one atomic step: however many guesses
 * arrive at once, on however many instances, at most five are compared in a window. Unknown
 * addresses are counted alike, so that a lock tells nothing about an account.
 * @param email already folded to lower case
 * @returns until when the address is locked, or null when the attempt may go on
 */
export async function claimAttempt(email: string, now = new Date()): Promise<Date | null> {
  const windowOpen = { $gt: ['$windowStart', new Date(now.getTime() - WINDOW_MS)] };
  const count = { $cond: [windowOpen, { $add: ['$count', 1] }, 1] };
  const locked = { $gt: ['$lockedUntil', now] };
  const spent = { $gt: ['$count', MAX_ATTEMPTS] };
  const lockEnd = new Date(now.getTime() + WINDOW_MS);
  const attempt: LoginAttemptRecord = await LoginAttempt.findOneAndUpdate(
    { _id: keyOf(email) },
    [
      {
        $set: {
          count: { $cond: [locked, '$count', count] },
          windowStart: { $cond: [{ $or: [locked, windowOpen] }, '$windowStart', now] },
        },
      },
      {
        $set: {
          lockedUntil: { $cond: [locked, '$lockedUntil', { $cond: [spent, lockEnd, null] }] },
        },
      },
    ],
    { upsert: true, returnDocument: 'after', updatePipeline: true },
  ).lean<LoginAttemptRecord>();
  return attempt.lockedUntil;
}

/** Locks the address when the attempt that failed was the last one allowed. */
export async function lockIfSpent(email: string, now = new Date()): Promise<void> {
  await LoginAttempt.updateOne(
    { _id: keyOf(email), count: { $gte: MAX_ATTEMPTS }, lockedUntil: null },
    { $set: { lockedUntil: new Date(now.getTime() + WINDOW_MS) } },
  );
}

/** Forgets the attempts after the right password. */
export async function forgetAttempts(email: string): Promise<void> {
  await LoginAttempt.deleteOne({ _id: keyOf(email) });
}
