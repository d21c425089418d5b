import { createRequire } from 'node:module';
import { join } from 'node:path';
import { MONGOD_FILE } from './cache-folder';
import { runWatched } from './run-watched';

/**
 * Runs in its own process, so that it can be ended when the network does not answer. The library
 * checks certificates only when told to.
 */
const PROGRAM = `
process.env.npm_config_strict_ssl = 'true';
process.env.MONGOMS_MAX_RETRIES = '1';
const [base, downloadDir, target] = process.argv.slice(1);
const { DryMongoBinary } = require(base + '/DryMongoBinary');
const { MongoBinaryDownload } = require(base + '/MongoBinaryDownload');
const { copyFileSync } = require('node:fs');
DryMongoBinary.generateOptions({ downloadDir })
  .then((options) => new MongoBinaryDownload(options).getMongodPath())
  .then((path) => copyFileSync(path, target))
  .catch((error) => {
    console.error(error.message.split('\\n').at(-1));
    process.exit(1);
  });
`;

/** Downloads MongoDB's own release for this platform into `folder`; answers the server's path. */
export async function fetchRelease(folder: string, signal?: AbortSignal): Promise<string> {
  const target = join(folder, MONGOD_FILE);
  const library = createRequire(import.meta.url).resolve('mongodb-memory-server-core');
  await runWatched({
    command: process.execPath,
    args: ['-e', PROGRAM, join(library, '..', 'util'), folder, target],
    folder,
    patienceToStart: 8_000,
    patience: 30_000,
    signal,
  });
  return target;
}
