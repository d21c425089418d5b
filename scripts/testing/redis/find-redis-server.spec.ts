import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findRedisServer } from './find-redis-server';

const cacheFolder = mkdtempSync(join(tmpdir(), 'edugate-redis-'));
const log = () => undefined;

function program(name: string, says: string): string {
  const path = join(cacheFolder, name);
  writeFileSync(path, `#!/bin/sh\necho '${says}'\n`, { mode: 0o755 });
  return path;
}

test('a path that was given is used, and nothing else is looked for when it is wrong', async () => {
  const good = program('good', 'Redis server v=7.0.15 sha=0');
  expect(await findRedisServer({ given: good, cacheFolder, log })).toBe(good);
  const old = program('old', 'Redis server v=5.0.1 sha=0');
  for (const given of [old, program('other', 'mongod'), '/nowhere/redis-server']) {
    const attempt = findRedisServer({ given, cacheFolder, log });
    await expect(attempt).rejects.toThrow(`REDIS_SERVER_PATH is ${given}, which cannot be used`);
  }
});

test('an installed server comes first, then the one that was fetched before', async () => {
  const onPath = program('installed', 'Redis server v=6.2.5 sha=0');
  expect(await findRedisServer({ cacheFolder, log, onPath })).toBe(onPath);
  const cached = program('redis-server', 'Redis server v=6.2.5 sha=0');
  expect(await findRedisServer({ cacheFolder, log, onPath: '/nowhere' })).toBe(cached);
});
