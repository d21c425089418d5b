import { randomBytes } from 'node:crypto';
import { join, resolve } from 'node:path';
import { ensureBuilt, serverEntry } from '#scripts/launch/build.mjs';
import { root } from '#scripts/launch/paths.mjs';
import { freePort } from '#server/infra/embedded-mongo/free-port';
import { type Child, startChild } from './child';

interface Where {
  mongoUri: string;
  dataDir: string;
  say(line: string): void;
}

/** The product as it is deployed: its production bundle with all of its middleware. */
export async function startProduct({ mongoUri, dataDir, say }: Where): Promise<Child> {
  await ensureBuilt(say);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  return startChild({
    name: 'product',
    args: [serverEntry],
    env: {
      NODE_ENV: 'production',
      AUTH_SECRET: randomBytes(48).toString('base64url'),
      MONGODB_URI: mongoUri,
      DATA_DIR: resolve(dataDir),
      PORT: String(port),
      HOST: '127.0.0.1',
      LOG_LEVEL: 'warn',
    },
    folder: resolve(dataDir),
    log: join(resolve(dataDir), 'product.log'),
    readyAt: async () => ((await fetch(`${url}/readyz`)).ok ? url : null),
  });
}

/** The floor that the product is compared with. */
export function startFloor({ mongoUri, dataDir }: Omit<Where, 'say'>): Promise<Child> {
  const { pathname } = new URL(mongoUri);
  return startChild({
    name: 'floor',
    args: [
      ...['--import', import.meta.resolve('tsx')],
      ...[join(root, 'scripts', 'bench', 'floor.ts'), mongoUri, pathname.slice(1)],
    ],
    env: { NODE_ENV: 'production' },
    folder: root,
    log: join(resolve(dataDir), 'floor.log'),
    readyAt: async (printed) => {
      const port = /^(\d+)\n/.exec(printed)?.[1];
      return port ? `http://127.0.0.1:${port}` : null;
    },
  });
}
