import { readFile } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import mongoose from 'mongoose';
import type { Results } from './results';

export const currentLoad = () => Math.round((loadavg()[0] ?? 0) * 100) / 100;

/** What the figures were measured on; figures of other machines say nothing beside them. */
export async function machine(loadBefore: number): Promise<Results['machine']> {
  const server = await mongoose.connection.db?.admin().serverInfo();
  return {
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memoryGB: Math.round(totalmem() / 1024 ** 3),
    node: process.version,
    mongodb: String(server?.version ?? 'unknown'),
    load: { before: loadBefore, after: currentLoad() },
  };
}

/** How much there is to search through. */
export async function dataSize(customers: number): Promise<Results['data']> {
  const stats = await mongoose.connection.db?.stats();
  const megabytes = (bytes: unknown) => Math.round(Number(bytes ?? 0) / 1024 ** 2);
  return {
    customers,
    megabytes: megabytes(stats?.dataSize),
    indexMegabytes: megabytes(stats?.indexSize),
  };
}

/** Resident memory of a process; null where the system does not tell. */
export async function memoryMB(pid: number): Promise<number | null> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const kilobytes = /^VmRSS:\s+(\d+)/m.exec(status)?.[1];
  return kilobytes ? Math.round(Number(kilobytes) / 1024) : null;
}
