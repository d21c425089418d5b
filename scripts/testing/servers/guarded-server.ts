import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createConnection } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** Ends the server when this process is gone, however it went. */
const GUARD = `
const { spawn } = require('node:child_process');
const [program, ...args] = process.argv.slice(1);
const server = spawn(program, args, { stdio: 'ignore' });
server.once('error', () => process.exit(1));
server.once('exit', () => process.exit(1));
process.stdin.resume().once('close', () => server.kill('SIGKILL'));
process.on('message', (signal) => server.kill(signal));
`;

export interface GuardedServer {
  /** Stops it from answering without ending it, as a machine that hangs would; and lets it go on. */
  freeze(): void;
  thaw(): void;
  stop(): Promise<void>;
}

interface Starting {
  /** For the line that says that it did not start. */
  name: string;
  program: string;
  args: readonly string[];
  /** The port of loopback that it opens when it is ready. */
  port: number;
}

/** Starts a server that never outlives this process. @throws Error when it does not open its port */
export async function startGuarded({
  name,
  program,
  args,
  port,
}: Starting): Promise<GuardedServer> {
  const guard = spawn(process.execPath, ['-e', GUARD, program, ...args], {
    stdio: ['pipe', 'ignore', 'ignore', 'ipc'],
    detached: true,
  });
  guard.unref();
  if (!(await opensInTime(port, guard))) {
    throw new Error(`the ${name} server for the tests did not start`);
  }
  return {
    freeze: () => guard.send('SIGSTOP'),
    thaw: () => guard.send('SIGCONT'),
    stop: async () => {
      if (guard.exitCode !== null) return;
      const gone = once(guard, 'exit');
      guard.send('SIGKILL');
      await gone;
    },
  };
}

async function opensInTime(port: number, guard: ChildProcess): Promise<boolean> {
  const end = Date.now() + 30_000;
  while (Date.now() < end && guard.exitCode === null) {
    if (await opens(port)) return true;
    await pause(20);
  }
  return false;
}

function opens(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = createConnection(port, '127.0.0.1');
    socket.once('connect', () => done(true)).once('error', () => done(false));
    socket.once('connect', () => socket.destroy());
  });
}
