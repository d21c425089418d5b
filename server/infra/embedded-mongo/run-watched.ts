import { spawn } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

export interface WatchedRun {
  command: string;
  args: string[];
  /** A folder that grows while the command gets somewhere. */
  folder: string;
  /** Milliseconds that the folder may stay as it is before its first growth. */
  patienceToStart: number;
  /** The same between two growths. */
  patience: number;
  /** Ends the command. */
  signal?: AbortSignal;
}

const CHECK_EVERY = 250;

/**
 * Runs a command that downloads, however long that takes, as long as its folder grows.
 * @throws Error with the last line the command printed, or saying that nothing happened.
 */
export function runWatched(run: WatchedRun): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(run.command, run.args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
      signal: run.signal,
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        output = (output + chunk.toString()).slice(-4_000);
      });
    }
    let stalled = false;
    const watch = watchGrowth(run, () => {
      stalled = true;
      child.kill('SIGKILL');
    });
    child.once('error', (error) => {
      clearInterval(watch);
      reject(error);
    });
    child.once('close', (code) => {
      clearInterval(watch);
      if (code === 0) resolve();
      else reject(new Error(stalled ? 'no answer from the network' : lastLine(output, code)));
    });
  });
}

function watchGrowth(run: WatchedRun, onStall: () => void): NodeJS.Timeout {
  let size = 0;
  let grownAt = Date.now();
  let patience = run.patienceToStart;
  return setInterval(async () => {
    const now = await sizeOf(run.folder);
    if (now !== size) {
      size = now;
      grownAt = Date.now();
      patience = run.patience;
    } else if (Date.now() - grownAt > patience) onStall();
  }, CHECK_EVERY);
}

async function sizeOf(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const sizes = names.map((name) =>
    stat(join(folder, name)).then(
      (entry) => (entry.isFile() ? entry.size : 0),
      () => 0,
    ),
  );
  return (await Promise.all(sizes)).reduce((sum, one) => sum + one, 0);
}

function lastLine(output: string, code: number | null): string {
  return output.trim().split('\n').at(-1)?.trim() || `exit code ${code}`;
}
