import { spawn } from 'node:child_process';

interface Running {
  pid: number;
  /** What it has written so far, on both streams. */
  written(): string;
  kill(signal: NodeJS.Signals): void;
  ended: Promise<{ code: number | null; written: string }>;
}

/** Runs a program as a person would, with these settings and none of this process's own. */
export function runProgram(args: string[], settings: Record<string, string | undefined>): Running {
  const cleared = ['NODE_ENV', 'AUTH_SECRET', 'DATA_DIR', 'VITEST'].flatMap((name) => ['-u', name]);
  const set = Object.entries(settings).map(([name, value]) => `${name}=${value ?? ''}`);
  const child = spawn('env', [...cleared, ...set, process.execPath, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let written = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      written += chunk;
    });
  }
  return {
    pid: child.pid ?? 0,
    written: () => written,
    kill: (signal) => void child.kill(signal),
    ended: new Promise((done) => child.on('close', (code) => done({ code, written }))),
  };
}
