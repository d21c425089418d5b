import { join, resolve } from 'node:path';
import mongoose from 'mongoose';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { runProgram } from '#scripts/testing/run-program';
import { type ThrowawayFolder, throwawayFolder } from '#scripts/testing/throwaway-folder';
import { freePort } from './infra/embedded-mongo/free-port';
import { isAlive, pause } from './infra/embedded-mongo/pids';
import { readRecord } from './infra/embedded-mongo/server-record';

// The stage that runs this file has made the bundle from these sources.
const SERVER = resolve('build/server/main.js');
const STACK = /^\s+at |node:internal/m;

describe('a server with wrong settings ends with 78 and one list', () => {
  const production = { NODE_ENV: 'production' };

  test.each([
    ['nothing is set', production, ['AUTH_SECRET', 'MONGODB_URI']],
    [
      'words make no sense',
      { ...production, PORT: 'xx', DEMO: 'maybe' },
      ['PORT', 'DEMO', 'AUTH_SECRET', 'MONGODB_URI'],
    ],
    [
      'the demo meets a database',
      { ...production, DEMO: '1', MONGODB_URI: 'mongodb://db.example' },
      ['DEMO'],
    ],
  ])('when %s', async (_what, settings, names) => {
    const { code, written } = await runProgram([SERVER], settings).ended;
    expect(written).not.toMatch(STACK);
    expect([...written.matchAll(/^ {2}- (\w+): /gm)].map((match) => match[1])).toEqual(names);
    expect(code).toBe(78);
  });
});

test('a database that does not answer is named in one line, without its password', async () => {
  const { code, written } = await runProgram([SERVER], {
    NODE_ENV: 'production',
    AUTH_SECRET: 'x'.repeat(32),
    MONGODB_URI:
      'mongodb://root:hush@127.0.0.1:1/crm?serverSelectionTimeoutMS=500&authSource=admin',
  }).ended;
  expect(written).toMatch(
    /^The database mongodb:\/\/127\.0\.0\.1:1\/crm does not answer \(.*ECONNREFUSED.*\): .*MONGODB_URI.*\n$/,
  );
  expect(written).not.toContain('hush');
  expect(code).toBe(1);
});

describe('a start that is stopped before it is ready leaves no database behind', () => {
  let data: ThrowawayFolder;

  beforeEach(async () => {
    data = await throwawayFolder('edugate-boot-');
  });
  afterEach(() => data.remove());

  const folder = () => join(data.path, 'mongo');

  async function start() {
    return runProgram([SERVER], {
      NODE_ENV: 'production',
      DEMO: '1',
      DATA_DIR: data.path,
      PORT: String(await freePort()),
      MONGOD_PATH: inject('mongodPath'),
      XDG_CACHE_HOME: inject('cacheHome'),
    });
  }

  const databaseStarts = async () => ((await readRecord(folder()))?.pid ?? 0) > 0;

  async function seedingBegan(): Promise<boolean> {
    const port = (await readRecord(folder()))?.port;
    if (!port) return false;
    const client = new mongoose.mongo.MongoClient(
      `mongodb://127.0.0.1:${port}/edugate?directConnection=true&serverSelectionTimeoutMS=300`,
    );
    try {
      return (await client.db().collection('migrations').estimatedDocumentCount()) > 0;
    } catch {
      return false;
    } finally {
      await client.close();
    }
  }

  test.each([
    ['its database starts, by Ctrl-C', databaseStarts, 'SIGINT'],
    ['it fills in the demo, by Ctrl-C', seedingBegan, 'SIGINT'],
    ['it fills in the demo, by a supervisor', seedingBegan, 'SIGTERM'],
    ['it fills in the demo, by a closed terminal', seedingBegan, 'SIGHUP'],
  ] as const)('while %s', async (_what, moment, signal) => {
    const server = await start();
    while (!(await moment())) await pause(10);
    const database = (await readRecord(folder()))?.pid ?? 0;
    expect(isAlive(database)).toBe(true);
    server.kill(signal);
    const { code, written } = await server.ended;
    expect(written).toContain('Stopping…');
    expect(written).not.toMatch(/is ready at|Error/);
    expect(code).toBe(0);
    expect(isAlive(database)).toBe(false);
  });
});
