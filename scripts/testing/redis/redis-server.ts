import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createConnection } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '#server/infra/embedded-mongo/free-port';

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

export interface RedisServer {
  url: string;
  /** Stops it from answering without ending it, as a machine that hangs would; and lets it go on. */
  freeze(): void;
  thaw(): void;
  stop(): Promise<void>;
}

/** A Redis server on loopback that keeps nothing on disk. */
export async function startRedisServer(
  program: string,
  options: { port?: number; password?: string } = {},
): Promise<RedisServer> {
  const port = options.port ?? (await freePort());
  const args = [
    ...['--port', String(port), '--bind', '127.0.0.1'],
    ...['--save', '', '--appendonly', 'no', '--maxmemory', '64mb'],
    ...(options.password ? ['--requirepass', options.password] : []),
  ];
  const guard = spawn(process.execPath, ['-e', GUARD, program, ...args], {
    stdio: ['pipe', 'ignore', 'ignore', 'ipc'],
    detached: true,
  });
  guard.unref();
  await untilOpen(port, guard);
  return {
    url: `redis://127.0.0.1:${port}`,
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

async function untilOpen(port: number, guard: ChildProcess): Promise<void> {
  const end = Date.now() + 20_000;
  while (Date.now() < end && guard.exitCode === null) {
    if (await opens(port)) return;
    await pause(20);
  }
  throw new Error('the Redis server for the tests did not start');
}

function opens(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = createConnection(port, '127.0.0.1');
    socket.once('connect', () => done(true)).once('error', () => done(false));
    socket.once('connect', () => socket.destroy());
  });
}
