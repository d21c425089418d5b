import { once } from '#server/infra/once';
import { AppError } from '#server/kernel/errors';
import { fairQueue, QueueFullError } from './fair-queue';

/** Two are compared while the next two are looked up. */
const AT_ONCE = 4;
/** About a second of comparing on two cores. */
const PLACES = 40;
const RETRY_SECONDS = 2;

const queue = once('auth.sign-ins', () => fairQueue({ atOnce: AT_ONCE, places: PLACES }));

/**
 * Lets a sign-in take its turn: addresses take turns with each other, and what finds no place is
 * turned away before it has cost, or counted, anything.
 * @throws AppError UNAVAILABLE
 */
export async function inSignInTurn<T>(address: string | null, attempt: () => Promise<T>) {
  try {
    return await queue.run(address ?? 'unknown', attempt);
  } catch (error) {
    if (error instanceof QueueFullError) throw busy();
    throw error;
  }
}

function busy(): AppError {
  return new AppError('UNAVAILABLE', 'Too many people sign in at once. Try again in a moment.', {
    retryAfterSeconds: RETRY_SECONDS,
  });
}
