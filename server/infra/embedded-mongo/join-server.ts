import { join } from 'node:path';
import { cacheFolder } from './cache-folder';
import { listens, withAdmin } from './connect-once';
import { EmbeddedMongoError } from './error';
import { findMongod } from './find-mongod';
import { freePort } from './free-port';
import type { EmbeddedMongoOptions } from './options';
import { isAlive, pause } from './pids';
import { becomePrimary } from './replica-set';
import { pidOf, readRecord, type ServerRecord, writeRecord } from './server-record';
import { type RunningMongod, spawnMongod } from './spawn-mongod';
import { stopMongod } from './stop-mongod';

/** How long a server whose process runs may take to listen before it counts as another program. */
const LISTENING = 3_000;
const ATTEMPTS = 3;

export interface Joined {
  port: number;
  owned: boolean;
}

/** Enters `user` in the folder's running server, or starts one. The caller holds the folder's lock. */
export async function joinServer(
  folder: string,
  user: string,
  options: EmbeddedMongoOptions,
): Promise<Joined> {
  const known = await readRecord(folder);
  if (known && (await isServing(known, folder))) return joinRunning(known, folder, user);
  return startNew(known, folder, user, options);
}

/** Takes `user` out; the last one to leave stops the server. The caller holds the folder's lock. */
export async function leaveServer(folder: string, user: string): Promise<void> {
  const record = await readRecord(folder);
  if (!record) return;
  const users = record.users.filter((other) => other !== user && isAlive(pidOf(other)));
  if (users.length === 0 && record.pid > 0 && isAlive(record.pid)) {
    await stopMongod(record.pid, record.port);
  }
  await writeRecord(folder, { ...record, users, pid: users.length === 0 ? 0 : record.pid });
}

async function joinRunning(record: ServerRecord, folder: string, user: string): Promise<Joined> {
  const { pid, port } = record;
  await becomePrimary(port, {
    pid,
    ended: () => (isAlive(pid) ? undefined : new EmbeddedMongoError('MongoDB stopped meanwhile')),
  });
  const owned = !isAlive(record.ownerPid);
  const users = record.users.filter((other) => isAlive(pidOf(other)));
  await writeRecord(folder, {
    ...record,
    users: [...users, user],
    ownerPid: owned ? process.pid : record.ownerPid,
  });
  return { port, owned };
}

async function startNew(
  known: ServerRecord | undefined,
  folder: string,
  user: string,
  options: EmbeddedMongoOptions,
): Promise<Joined> {
  const log = options.log ?? (() => undefined);
  const mongod = await findMongod({
    mongodPath: options.mongodPath,
    lastUsed: known?.mongod,
    cacheFolder: cacheFolder(options.cacheHome),
    log,
    signal: options.signal,
  });
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort(attempt === 1 ? (options.port ?? known?.port) : 0);
    const server = await spawnMongod({ mongod, folder, port, cacheGB: options.cacheGB });
    const record = { pid: server.pid, port, ownerPid: process.pid, users: [user], mongod };
    try {
      // Written before the server is ready: should this process die now, the next one finds it.
      if (server.pid > 0) await writeRecord(folder, record);
      await becomePrimary(port, server, options.signal);
      return { port, owned: true };
    } catch (error) {
      if (await wasPortTaken(server, port, attempt)) continue;
      if (server.pid > 0) await stopMongod(server.pid, port);
      throw error;
    }
  }
}

/** Somebody else may have taken the port between the look and the server's start. */
async function wasPortTaken(server: RunningMongod, port: number, attempt: number) {
  return attempt < ATTEMPTS && server.ended() !== undefined && (await listens(port));
}

async function isServing(record: ServerRecord, folder: string): Promise<boolean> {
  const deadline = Date.now() + LISTENING;
  while (record.pid > 0 && isAlive(record.pid)) {
    if (await listens(record.port))
      return dataFolderOf(record.port).then((p) => p === join(folder, 'db'));
    if (Date.now() > deadline) return false;
    await pause(50);
  }
  return false;
}

async function dataFolderOf(port: number): Promise<string | undefined> {
  try {
    return await withAdmin(port, async (admin) => {
      const { parsed }: { parsed?: { storage?: { dbPath?: string } } } = await admin.command({
        getCmdLineOpts: 1,
      });
      return parsed?.storage?.dbPath;
    });
  } catch {
    return undefined;
  }
}
