import { mkdir } from 'node:fs/promises';
import { mongo } from 'mongoose';
import { ROLES, type Role } from '#models/vocabulary';
import { env } from '#server/env';
import { startEmbeddedMongo } from '#server/infra/embedded-mongo';
import { connectMongo, disconnectMongo } from '#server/infra/mongo';
import { progressOn } from '../commands/progress';
import type { Accounts } from './accounts';
import type { Child } from './child';
import { benchData, removeAdded } from './data';
import { judged } from './judge';
import type { Traffic } from './load';
import { currentLoad, dataSize, machine, memoryMB } from './machine';
import { type Measuring, measured } from './measure';
import { type Bench, inTurn, type Operation } from './operation';
import { OPERATIONS } from './operations';
import type { BenchOptions } from './options';
import type { ProgramSet } from './program';
import type { OperationResult, Results } from './results';
import { takeSamples } from './samples';
import { startFloor, startProduct } from './servers';
import { type SignedIn, signInAt } from './session';
import { figuresOf } from './statistics';

const say = (line: string) => void process.stderr.write(`${line}\n`);

/** The whole benchmark: data, servers, measuring; whatever it started is ended, however it ends. */
export async function runBench(options: BenchOptions, signal: AbortSignal): Promise<Results> {
  const ends: (() => Promise<unknown>)[] = [];
  try {
    return await measureAll(options, signal, (end) => ends.push(end));
  } finally {
    for (const end of ends.reverse()) {
      await end().catch((error: Error) => say(`While ending: ${error.message}`));
    }
  }
}

type AtEnd = (end: () => Promise<unknown>) => void;

async function measureAll(
  options: BenchOptions,
  signal: AbortSignal,
  atEnd: AtEnd,
): Promise<Results> {
  const { dataDir, seconds, connections } = options;
  await mkdir(dataDir, { recursive: true });
  const { uri, accounts } = await prepared(options, signal, atEnd);
  const where = { mongoUri: uri, dataDir, say };
  const product = await started(startProduct(where), atEnd);
  const floor = await started(startFloor(where), atEnd);
  signal.throwIfAborted();

  const begun = new Date();
  atEnd(() => removeAdded(begun));
  const bench: Bench = {
    accounts,
    samples: await takeSamples(),
    headers: await headersOf(product.url, accounts),
    floorTraffic: (set) => floorTraffic(floor.url, set),
  };
  const load = currentLoad();
  const operations: OperationResult[] = [];
  for (const operation of OPERATIONS) {
    if (options.only && !options.only.includes(operation.name)) continue;
    signal.throwIfAborted();
    say(operation.title);
    const urls = { productUrl: product.url, floorUrl: floor.url };
    const measuring = { ...urls, seconds, connections, signal };
    operations.push(judged(operation, await measuredOrFailed(operation, bench, measuring)));
  }
  return {
    format: 1,
    at: begun.toISOString(),
    machine: await machine(load),
    data: await dataSize(bench.samples.total),
    settings: { seconds, connections },
    productMemoryMB: await memoryMB(product.pid),
    operations,
  };
}

/** One operation that cannot be measured takes the others' figures from nobody. */
async function measuredOrFailed(operation: Operation, bench: Bench, measuring: Measuring) {
  try {
    return await measured(operation, bench, measuring);
  } catch (error) {
    measuring.signal.throwIfAborted();
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const nothing = figuresOf([], []);
    return { product: { ...nothing, firstError: reason }, floor: nothing };
  }
}

/** A running MongoDB with the data in it, and a connection that tells what it sends. */
async function prepared({ count, dataDir }: BenchOptions, signal: AbortSignal, atEnd: AtEnd) {
  const { MONGOD_PATH: mongodPath } = env();
  const { uri, stop } = await startEmbeddedMongo({
    dataDir,
    ...(mongodPath ? { mongodPath } : {}),
    log: say,
  });
  atEnd(stop);
  await connectMongo(uri, { monitorCommands: true });
  atEnd(disconnectMongo);
  const shown = progressOn('Students', count);
  const onProgress = (done: number) => shown.update(done);
  const accounts = await benchData({ count, signal, onProgress }).finally(() => shown.stop());
  return { uri, accounts };
}

async function started(child: Promise<Child>, atEnd: AtEnd): Promise<Child> {
  const running = await child;
  atEnd(running.stop);
  return running;
}

async function headersOf(url: string, { of, secret }: Accounts): Promise<Record<Role, SignedIn>> {
  const entries = await Promise.all(
    ROLES.map(async (role) => [role, await signInAt(url, of[role].email, secret)] as const),
  );
  return Object.fromEntries(entries) as Record<Role, SignedIn>;
}

async function floorTraffic(url: string, set: ProgramSet): Promise<Traffic> {
  if (set.programs.length === 0)
    throw new Error(`The data hold nothing to measure ${set.name} by.`);
  const body = mongo.BSON.EJSON.stringify(set, { relaxed: false });
  const taken = await fetch(`${url}/programs`, { method: 'POST', body });
  if (!taken.ok) throw new Error(`The floor refused ${set.name}: ${await taken.text()}`);
  const requests = set.programs.map((_, at) => ({
    method: 'GET' as const,
    path: `/${set.name}/${at}`,
  }));
  return { next: inTurn(requests) };
}
