import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { requireNode } from './node-version.mjs';
import { defaultsFor, requireDataFolder, requirePort } from './settings.mjs';

describe('npm start', () => {
  test('serves demo data in production mode when nothing is configured', () => {
    expect(defaultsFor({})).toEqual({ NODE_ENV: 'production', DEMO: '1' });
  });

  test.each([{ MONGODB_URI: 'mongodb://db' }, { AUTH_SECRET: 'x'.repeat(32) }, { DEMO: '0' }])(
    'adds no demo data when something is configured: %o',
    (settings) => {
      expect(defaultsFor(settings)).toEqual({ NODE_ENV: 'production' });
    },
  );

  test('leaves a chosen mode alone', () => {
    expect(defaultsFor({ NODE_ENV: 'development' })).toEqual({});
  });

  test('refuses a Node that is too old', () => {
    for (const version of ['18.20.0', '20.18.3']) {
      expect(() => requireNode(version)).toThrow(`this is Node ${version}`);
    }
    for (const version of ['20.19.0', '22.12.0', '24.0.0']) requireNode(version);
  });
});

describe('a port', () => {
  let taken: Server;
  let port: string;

  beforeEach(async () => {
    taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const address = taken.address();
    port = typeof address === 'object' ? String(address?.port) : '';
  });
  afterEach(() => {
    taken.close();
  });

  test('that is taken is refused, with exit code 75', async () => {
    await expect(requirePort({ PORT: port })).rejects.toMatchObject({
      message: `Port ${port} is taken: stop the program that uses it, or set PORT to another one.`,
      exitCode: 75,
    });
  });

  test('that is free is accepted', async () => {
    await new Promise((resolve) => taken.close(resolve));
    await requirePort({ PORT: port });
  });

  test.each(['0', '70000', 'http'])('that is no port is refused: %s', async (PORT) => {
    await expect(requirePort({ PORT })).rejects.toMatchObject({ exitCode: 78 });
  });
});

describe('a data folder', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'edugate-settings-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  test('is made when it is missing', () => {
    requireDataFolder({ DATA_DIR: join(folder, 'a', 'b') });
  });

  test('that cannot be written is refused, with exit code 78', async () => {
    await writeFile(join(folder, 'file'), '');
    expect(() => requireDataFolder({ DATA_DIR: join(folder, 'file', 'data') })).toThrow(
      /^The data folder .* cannot be written \(ENOTDIR\): set DATA_DIR to one that can\.$/,
    );
  });
});
