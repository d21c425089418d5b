import { mkdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { codeOf } from './error';
import { isAlive, pause } from './pids';

/** A holder renews its lock this often … */
const RENEWAL = 2_000;
/** … and one not renewed for this long was left behind (its process id may belong to another by now). */
const ABANDONED = 30_000;

interface Waiting {
  /** Called once when somebody else holds the lock. */
  onWait?: () => void;
  /** Ends the wait. */
  signal?: AbortSignal;
}

/** Runs `work` while no other process on this machine holds the lock `file`; waits for it first. */
export async function withFileLock<T>(
  file: string,
  work: () => Promise<T>,
  { onWait, signal }: Waiting = {},
): Promise<T> {
  await mkdir(dirname(file), { recursive: true });
  let told = false;
  while (!(await taken(file))) {
    if (await abandoned(file)) {
      await rm(file, { force: true });
      continue;
    }
    signal?.throwIfAborted();
    if (!told) onWait?.();
    told = true;
    await pause(50);
  }
  const renewal = setInterval(() => {
    const now = new Date();
    utimes(file, now, now).catch(() => undefined);
  }, RENEWAL);
  renewal.unref();
  try {
    return await work();
  } finally {
    clearInterval(renewal);
    await rm(file, { force: true });
  }
}

async function taken(file: string): Promise<boolean> {
  try {
    await writeFile(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

async function abandoned(file: string): Promise<boolean> {
  try {
    const [holder, { mtimeMs }] = await Promise.all([readFile(file, 'utf8'), stat(file)]);
    const pid = Number(holder);
    // A file without its process id yet was created a moment ago.
    return Date.now() - mtimeMs > ABANDONED || (pid > 0 && !isAlive(pid));
  } catch {
    return false;
  }
}
