import { spawn } from 'node:child_process';
import { rename, stat } from 'node:fs/promises';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { EmbeddedMongoError, WAYS_OUT } from './error';
import { whyMongodEnded } from './why-ended';

export const REPLICA_SET = 'edugate';
const LOG_LIMIT = 16 * 1024 * 1024;

export interface MongodLaunch {
  mongod: string;
  /** The data folder of this server: `<dataDir>/mongo`. */
  folder: string;
  port: number;
  cacheGB?: number;
}

export interface RunningMongod {
  pid: number;
  /** Set once the process has ended, with the reason. */
  ended: () => EmbeddedMongoError | undefined;
}

/** Starts the server in a process group of its own: Ctrl-C in the terminal reaches the app only. */
export async function spawnMongod(launch: MongodLaunch): Promise<RunningMongod> {
  const logFile = await logFileIn(launch.folder);
  const child = spawn(launch.mongod, argumentsFor(launch, logFile), {
    detached: true,
    stdio: 'ignore',
    windowsHide: true,
  });
  let ended: EmbeddedMongoError | undefined;
  child.once('error', (error) => {
    ended = new EmbeddedMongoError(`MongoDB cannot be started: ${error.message}. ${WAYS_OUT}.`);
  });
  child.once('exit', (code, signal) => {
    ended ??= whyMongodEnded(code, signal, launch, logFile);
  });
  child.unref();
  return { pid: child.pid ?? 0, ended: () => ended };
}

function argumentsFor(launch: MongodLaunch, logFile: string): string[] {
  const args = [
    ['--dbpath', join(launch.folder, 'db')],
    ['--port', String(launch.port)],
    ['--bind_ip', '127.0.0.1'],
    ['--replSet', REPLICA_SET],
    // CVE-2025-14847 reaches servers of before 6.0.27, 7.0.28 and 8.0.17 through zlib.
    ['--networkMessageCompressors', 'disabled'],
    ['--wiredTigerCacheSizeGB', String(launch.cacheGB ?? defaultCacheGB())],
    ['--oplogSize', '2048'],
    ['--setParameter', 'diagnosticDataCollectionEnabled=false'],
    // What a killed process had open must not stand in the way of the instance that takes over; the
    // kernel gives a transaction 15 seconds.
    ['--setParameter', 'transactionLifetimeLimitSeconds=20'],
    ['--logpath', logFile],
    ['--logappend'],
  ];
  if (process.platform !== 'win32') args.push(['--nounixsocket']);
  return args.flat();
}

/** A quarter of the memory, between 256 MB and 1.5 GB. */
export function defaultCacheGB(memory: number = totalmem()): number {
  const quarter = memory / 4 / 1024 ** 3;
  return Math.round(Math.min(1.5, Math.max(0.25, quarter)) * 100) / 100;
}

async function logFileIn(folder: string): Promise<string> {
  const file = join(folder, 'mongod.log');
  const size = await stat(file).then(
    (entry) => entry.size,
    () => 0,
  );
  if (size > LOG_LIMIT) await rename(file, `${file}.1`).catch(() => undefined);
  return file;
}
