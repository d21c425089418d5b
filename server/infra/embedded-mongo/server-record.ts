import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What is known about the server of a data folder; it outlives the server. */
export interface ServerRecord {
  /** 0 when the server was stopped in order. */
  pid: number;
  port: number;
  /** The process that started or adopted the server. */
  ownerPid: number;
  /** Who uses it, as `<pid>-<number>`: the last one to leave stops it. */
  users: string[];
  /** The program that wrote the data. */
  mongod: string;
}

const NAME = 'server.json';

export async function readRecord(folder: string): Promise<ServerRecord | undefined> {
  try {
    return JSON.parse(await readFile(join(folder, NAME), 'utf8'));
  } catch {
    return undefined;
  }
}

/** Readers see the old record or the new one, never a part. */
export async function writeRecord(folder: string, record: ServerRecord): Promise<void> {
  const draft = join(folder, `${NAME}.${process.pid}`);
  await writeFile(draft, JSON.stringify(record));
  await rename(draft, join(folder, NAME)).catch(async (error: unknown) => {
    await rm(draft, { force: true });
    throw error;
  });
}

export function pidOf(user: string): number {
  return Number(user.split('-')[0]);
}
