// @ts-check
import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { workFolder } from './paths.mjs';

/** A holder renews its lock this often, in milliseconds … */
const RENEWAL = 2_000;
/** … and one not renewed for this long was left behind. */
const ABANDONED = 30_000;

/**
 * Runs `work` while no other launcher of this checkout holds the lock.
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work
 * @param {() => void} onWait called once when another launcher holds it
 * @returns {Promise<T>}
 */
export async function withLock(name, work, onWait) {
  mkdirSync(workFolder, { recursive: true });
  const file = join(workFolder, `${name}.lock`);
  for (let waited = false; !taken(file); waited = true) {
    if (abandoned(file)) rmSync(file, { force: true });
    else {
      if (!waited) onWait();
      await pause(100);
    }
  }
  const renewal = setInterval(() => {
    const now = new Date();
    try {
      utimesSync(file, now, now);
    } catch {
      // Somebody removed it by hand.
    }
  }, RENEWAL);
  const release = () => rmSync(file, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    clearInterval(renewal);
    process.off('exit', release);
    release();
  }
}

/** @param {string} file */
function taken(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
    throw error;
  }
}

/** @param {string} file */
function abandoned(file) {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    if (Date.now() - statSync(file).mtimeMs > ABANDONED) return true;
    // A file without its process id yet was created a moment ago.
    if (pid > 0) process.kill(pid, 0);
    return false;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'ESRCH';
  }
}
