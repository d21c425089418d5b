import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { type ThrowawayFolder, throwawayFolder } from '#scripts/testing/throwaway-folder';
import { type EmbeddedMongo, startEmbeddedMongo } from './embedded-mongo';
import { isAlive, isGoneWithin } from './embedded-mongo/pids';
import { readRecord } from './embedded-mongo/server-record';

let throwaway: ThrowawayFolder;
let folder: string;
let running: EmbeddedMongo[] = [];

beforeEach(async () => {
  throwaway = await throwawayFolder('edugate-embedded-');
  folder = throwaway.path;
});

afterEach(async () => {
  await Promise.all(running.map((server) => server.stop()));
  running = [];
  await throwaway.remove();
});

async function start(name: string, options: { port?: number } = {}) {
  const server = await startEmbeddedMongo({
    dataDir: join(folder, name),
    mongodPath: inject('mongodPath'),
    cacheHome: inject('cacheHome'),
    cacheGB: 0.25,
    ...options,
  });
  running.push(server);
  return server;
}

async function notesIn<T>(
  uri: string,
  use: (notes: mongoose.mongo.Collection<{ text: string }>) => Promise<T>,
) {
  const client = new mongoose.mongo.MongoClient(uri);
  try {
    return await use(client.db().collection<{ text: string }>('notes'));
  } finally {
    await client.close();
  }
}

const write = (uri: string, text: string) =>
  notesIn(uri, (notes) => notes.insertOne({ text }, { writeConcern: { w: 'majority', j: true } }));
const read = (uri: string) =>
  notesIn(uri, async (notes) => (await notes.find().toArray()).map(({ text }) => text));

async function pidIn(name: string): Promise<number> {
  const record = await readRecord(join(folder, name, 'mongo'));
  return record?.pid ?? 0;
}

describe('an embedded MongoDB', () => {
  test('keeps its data when it starts again on another port', async () => {
    const first = await start('a');
    expect(first.owned).toBe(true);
    await write(first.uri, 'before');
    const pid = await pidIn('a');
    await first.stop();
    expect(isAlive(pid)).toBe(false);

    const second = await start('a', { port: Number(new URL(first.uri).port) + 1 });
    expect(new URL(second.uri).port).not.toBe(new URL(first.uri).port);
    await write(second.uri, 'after');
    expect(await read(second.uri)).toEqual(['before', 'after']);
  });

  test('runs once for each data folder, side by side', async () => {
    const [one, two] = await Promise.all([start('one'), start('two')]);
    await Promise.all([write(one.uri, 'one'), write(two.uri, 'two')]);
    expect(await read(one.uri)).toEqual(['one']);
    expect(await read(two.uri)).toEqual(['two']);
  });

  test('serves everyone who starts it for the same folder at once until the last one leaves', async () => {
    const all = await Promise.all([start('a'), start('a'), start('a')]);
    expect(new Set(all.map(({ uri }) => uri)).size).toBe(1);
    expect(all.filter(({ owned }) => owned)).toHaveLength(1);
    const [first, second, third] = all;
    await first?.stop();
    await third?.stop();
    await write(second?.uri ?? '', 'still here');
    const pid = await pidIn('a');
    await second?.stop();
    expect(isAlive(pid)).toBe(false);
  });

  test('is adopted by the next start when the process that started it was killed', async () => {
    const owner = spawn(
      process.execPath,
      ['--import', 'tsx', join(import.meta.dirname, 'embedded-mongo', 'start-and-wait.ts')],
      { stdio: ['pipe', 'pipe', 'inherit'] },
    );
    const setup = {
      dataDir: join(folder, 'a'),
      mongodPath: inject('mongodPath'),
      cacheHome: inject('cacheHome'),
    };
    owner.stdin.end(JSON.stringify(setup));
    const uri = await new Promise<string>((resolve) =>
      owner.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString().trim())),
    );
    await write(uri, 'from the first owner');
    owner.kill('SIGKILL');
    await isGoneWithin(owner.pid ?? 0, 5_000);
    const pid = await pidIn('a');
    expect(isAlive(pid)).toBe(true);

    const next = await start('a');
    expect(next).toMatchObject({ uri, owned: true });
    expect(await read(next.uri)).toEqual(['from the first owner']);
    await next.stop();
    expect(isAlive(pid)).toBe(false);
  });

  test('starts again after the server itself was killed', async () => {
    const first = await start('a');
    await write(first.uri, 'safe');
    const pid = await pidIn('a');
    process.kill(pid, 'SIGKILL');
    await isGoneWithin(pid, 5_000);
    const second = await start('a');
    expect(await read(second.uri)).toEqual(['safe']);
  });
});

describe('an embedded MongoDB that cannot start says in one line what to do', () => {
  test('when MONGOD_PATH is wrong', async () => {
    const dataDir = join(folder, 'a');
    await expect(startEmbeddedMongo({ dataDir, mongodPath: '/no/such/mongod' })).rejects.toThrow(
      /^MONGOD_PATH is \/no\/such\/mongod, which cannot be used: there is no such file\. .*$/,
    );
    await expect(startEmbeddedMongo({ dataDir, mongodPath: process.execPath })).rejects.toThrow(
      'does not answer like a MongoDB server',
    );
  });

  test('when the data folder cannot be written', async () => {
    const dataDir = join(folder, 'file');
    await writeFile(dataDir, '');
    await expect(startEmbeddedMongo({ dataDir })).rejects.toThrow(/cannot be written.*DATA_DIR/);
  });
});
