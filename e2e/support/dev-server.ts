import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

interface DevServer {
  url: string;
  stop(): Promise<void>;
}

/** `npm run dev` as after a fresh clone: with nothing bundled for the browser yet, on its own demo data. */
export async function startDevServer(): Promise<DevServer> {
  const folder = mkdtempSync(join(tmpdir(), 'edugate-dev-'));
  const port = await freePort();
  const settings = {
    PORT: port,
    DATA_DIR: join(folder, 'data'),
    VITE_CACHE_DIR: join(folder, 'vite'),
    ...{ NODE_ENV: '', MONGODB_URI: '', AUTH_SECRET: '', APP_URL: '', HOST: '', DEMO: '1' },
  };
  const set = Object.entries(settings).map(([name, value]) => `${name}=${value}`);
  const program = ['--import', './scripts/launch/typescript.mjs', 'server/dev.ts'];
  const child = spawn('env', [...set, process.execPath, ...program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const url = `http://127.0.0.1:${port}`;
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    const { users } = JSON.parse(readFileSync(join(folder, 'data/mongo/server.json'), 'utf8'));
    if (users.length > 0) throw new Error('npm run dev left its database running');
    rmSync(folder, { recursive: true, force: true });
  };
  let written = '';
  child.stdout.on('data', (chunk: Buffer) => {
    written += chunk.toString();
  });
  while (!written.includes('is ready at')) {
    if (child.exitCode !== null) throw new Error(`npm run dev ended with ${child.exitCode}`);
    await pause(50);
  }
  return { url, stop };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  return typeof address === 'object' && address ? address.port : 0;
}
