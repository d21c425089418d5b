import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

interface Start {
  name: string;
  /** Arguments of this Node. */
  args: string[];
  env: Record<string, string> & { NODE_ENV: 'production' };
  /** Where it runs: a folder without a `.env` of somebody's. */
  folder: string;
  /** What it prints goes here. */
  log: string;
  /** The address it can be asked at, as soon as there is one; told all it has printed so far. */
  readyAt(printed: string): Promise<string | null>;
}

export interface Child {
  url: string;
  pid: number;
  stop(): Promise<void>;
}

const PATIENCE_MS = 60_000;

/** Starts a server and waits until it serves. @throws Error with what it printed when it does not */
export async function startChild(start: Start): Promise<Child> {
  const { name, args, env, folder, log } = start;
  const child = spawn(process.execPath, args, {
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
  });
  const stream = createWriteStream(log);
  let printed = '';
  for (const source of [child.stdout, child.stderr]) {
    source.on('data', (chunk: Buffer) => {
      stream.write(chunk);
      if (printed.length < 10_000) printed += chunk.toString();
    });
  }
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    const force = setTimeout(() => child.kill('SIGKILL'), 12_000);
    await gone;
    clearTimeout(force);
  };
  const deadline = Date.now() + PATIENCE_MS;
  while (Date.now() < deadline && child.exitCode === null) {
    const url = await start.readyAt(printed).catch(() => null);
    if (url) return { url, pid: child.pid ?? 0, stop };
    await pause(100);
  }
  await stop();
  throw new Error(`The ${name} did not start. It said:\n${printed.trim() || 'nothing'}`);
}
