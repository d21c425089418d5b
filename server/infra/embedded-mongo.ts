import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { EmbeddedMongoError, reasonOf } from './embedded-mongo/error';
import { withFileLock } from './embedded-mongo/file-lock';
import { joinServer, leaveServer } from './embedded-mongo/join-server';
import type { EmbeddedMongoOptions } from './embedded-mongo/options';
import { REPLICA_SET } from './embedded-mongo/spawn-mongod';

export { EmbeddedMongoError } from './embedded-mongo/error';
export type { EmbeddedMongoOptions } from './embedded-mongo/options';

export interface EmbeddedMongo {
  uri: string;
  /** False when another live process had started the server. */
  owned: boolean;
  /** Leaves the server; the last process to leave stops it. */
  stop: () => Promise<void>;
}

let starts = 0;

/**
 * A MongoDB on loopback whose data persist: a one-node replica set, started unless it already runs.
 * @throws EmbeddedMongoError with one line that says what to do
 */
export async function startEmbeddedMongo(options: EmbeddedMongoOptions): Promise<EmbeddedMongo> {
  const folder = resolve(options.dataDir, 'mongo');
  const lock = join(folder, 'start.lock');
  starts += 1;
  const user = `${process.pid}-${starts}`;
  await makeFolder(join(folder, 'db'), options.dataDir);
  const { port, owned } = await withFileLock(lock, () => joinServer(folder, user, options), {
    onWait: () => options.log?.('Waiting for another start with the same data folder …'),
    signal: options.signal,
  });
  let left: Promise<void> | undefined;
  return {
    uri: `mongodb://127.0.0.1:${port}/edugate?replicaSet=${REPLICA_SET}`,
    owned,
    stop: () => {
      left ??= withFileLock(lock, () => leaveServer(folder, user));
      return left;
    },
  };
}

async function makeFolder(folder: string, dataDir: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw new EmbeddedMongoError(
      `The data folder ${resolve(dataDir)} cannot be written (${reasonOf(error)}). Set DATA_DIR to one that can.`,
    );
  }
}
