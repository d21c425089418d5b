import { readFileSync } from 'node:fs';
import { codeOf } from './error';

/**
 * Whether a process runs, or still holds its files and locks. A zombie, whose parent never collects
 * it, counts as gone once its last thread has ended: killed, a program with many threads is a zombie
 * while the others still close what they had open.
 */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
  return process.platform === 'linux' ? !isZombie(pid) : true;
}

/** Reads the fields `state` and `num_threads` of proc(5). */
function isZombie(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' && Number(fields[17]) <= 1;
  } catch {
    return false;
  }
}

/** Resolves to true once the process is gone, to false when the time is over. */
export async function isGoneWithin(pid: number, milliseconds: number): Promise<boolean> {
  const deadline = Date.now() + milliseconds;
  while (isAlive(pid)) {
    if (Date.now() > deadline) return false;
    await pause(25);
  }
  return true;
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
