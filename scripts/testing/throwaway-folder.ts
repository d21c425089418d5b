import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Waits until nobody holds its standard input any more, then ends the servers and clears the folder. */
const GUARD = `
const { readdirSync, readFileSync, rmSync } = require('node:fs');
const folder = process.argv[1];
process.stdin.resume().once('close', () => {
  let names = [];
  try {
    names = readdirSync(folder, { recursive: true });
  } catch {}
  for (const name of names) {
    if (!/mongo.server\\.json$/.test(name)) continue;
    try {
      process.kill(JSON.parse(readFileSync(folder + '/' + name, 'utf8')).pid || NaN, 'SIGKILL');
    } catch {}
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
});
`;

export interface ThrowawayFolder {
  path: string;
  remove: () => Promise<void>;
}

/**
 * A folder for data of embedded servers. It is removed, and servers left in it are ended, even when
 * this process is killed: an interrupted test run leaves nothing behind.
 */
export async function throwawayFolder(prefix: string): Promise<ThrowawayFolder> {
  const path = await mkdtemp(join(tmpdir(), prefix));
  const guard = spawn(process.execPath, ['-e', GUARD, path], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
    windowsHide: true,
  });
  const gone = once(guard, 'exit');
  guard.unref();
  return {
    path,
    remove: async () => {
      guard.ref();
      guard.stdin.end();
      await gone;
    },
  };
}
