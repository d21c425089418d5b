import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import { once } from '#server/infra/once';

/** bcrypt's cost: 2^10 rounds, about 50 ms of a core. */
const ROUNDS = 10;

/** bcrypt silently ignores everything after this many bytes, so nothing longer is accepted. */
export const MAX_PASSWORD_BYTES = 72;

/** Hash of a random string that nobody knows: compared when there is no account, so that time tells nothing. */
const NOBODY = '$2b$10$VIs4Dep05bcuwB.ASt5BSe5DFetBwsgwaSYmEMqVvCt3OUpkLS/Rm';

// Lives beside this module in the sources and beside the bundle in a build.
const worker = fileURLToPath(new URL('./password-worker.js', import.meta.url));

const pool = once(
  'password.pool',
  () => new Piscina({ filename: worker, minThreads: 0, maxThreads: 2, idleTimeout: 30_000 }),
);

/** @throws RangeError when the password is longer than bcrypt can tell apart. */
export async function hashPassword(password: string): Promise<string> {
  if (Buffer.byteLength(password) > MAX_PASSWORD_BYTES) {
    throw new RangeError(`a password has at most ${MAX_PASSWORD_BYTES} bytes`);
  }
  return pool.run({ task: 'hash', password, rounds: ROUNDS });
}

/** Compares in constant work: without a hash, or with a password too long, it takes as long and says no. */
export async function passwordMatches(password: string, hash: string | null): Promise<boolean> {
  const comparable = hash !== null && Buffer.byteLength(password) <= MAX_PASSWORD_BYTES;
  const matches: boolean = await pool.run({
    task: 'compare',
    password,
    hash: comparable ? hash : NOBODY,
  });
  return comparable && matches;
}
