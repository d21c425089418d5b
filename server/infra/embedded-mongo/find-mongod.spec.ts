import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findMongod, type MongodSource } from './find-mongod';

let cacheFolder: string;

beforeEach(async () => {
  cacheFolder = await mkdtemp(join(tmpdir(), 'edugate-find-'));
});
afterEach(() => rm(cacheFolder, { recursive: true, force: true }));

/** A program that answers `--version` like a server of that version. */
function pretending(version: string, calls: string[] = []): MongodSource {
  return {
    name: `version ${version}`,
    fetch: async (folder) => {
      calls.push(version);
      await writeFile(join(folder, 'mongod'), `#!/bin/sh\necho "db version v${version}"\n`);
      return join(folder, 'mongod');
    },
  };
}

const failing: MongodSource = {
  name: 'the network',
  fetch: async () => Promise.reject(new Error('no answer\nat line 3')),
};

const find = (sources: MongodSource[], log = (_line: string) => {}) =>
  findMongod({ cacheFolder, sources, log, onPath: 'no-such-program' });

describe.skipIf(process.platform === 'win32')('the search for a MongoDB server', () => {
  test('takes the first source that works and keeps what it fetched', async () => {
    const lines: string[] = [];
    const path = await find([failing, pretending('7.0.1')], (line) => lines.push(line));
    expect(path).toBe(join(cacheFolder, 'mongod'));
    expect(await readFile(path, 'utf8')).toContain('v7.0.1');
    expect(await readdir(cacheFolder)).toEqual(['mongod']);
    expect(lines).toEqual([
      'Fetching MongoDB (the network) …',
      'Fetching MongoDB (version 7.0.1) …',
    ]);
  });

  test('fetches once for two starts at the same time, and never again', async () => {
    const calls: string[] = [];
    const sources = [pretending('7.0.1', calls)];
    const both = await Promise.all([find(sources), find(sources)]);
    expect(both[0]).toBe(both[1]);
    await find(sources);
    expect(calls).toEqual(['7.0.1']);
  });

  test('prefers the server that wrote the data over the one in the cache', async () => {
    await find([pretending('7.0.1')]);
    const lastUsed = await pretending('6.0.5').fetch(await mkdtemp(join(cacheFolder, 'other-')));
    await chmod(lastUsed, 0o755);
    expect(
      await findMongod({ cacheFolder, lastUsed, onPath: 'no-such-program', log: () => {} }),
    ).toBe(lastUsed);
  });

  test('refuses a server that is too old', async () => {
    await expect(find([pretending('4.4.0')])).rejects.toThrow('its version 4 is too old');
  });

  test('says in one line everything that was tried and what to do', async () => {
    const error = await find([failing, pretending('3.6.0')]).catch((thrown: Error) => thrown);
    expect(error).toMatchObject({
      name: 'EmbeddedMongoError',
      message:
        'No MongoDB server could be had (the network: no answer; version 3.6.0: its version 3 is too old). To go on, install MongoDB 6 or later (or set MONGOD_PATH), or set MONGODB_URI.',
    });
  });
});
