import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fingerprint } from './fingerprint.mjs';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'edugate-fingerprint-'));
  await write('server/main.ts', 'one');
  await write('vite.config.ts', 'one');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function write(path: string, content: string) {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}

describe('the fingerprint of the sources', () => {
  test.each([
    ['a changed source', 'server/main.ts'],
    ['a new source', 'app/routes/new.tsx'],
    ['a changed configuration', 'vite.config.ts'],
    ['another lock file', 'package-lock.json'],
  ])('changes with %s', async (_what, path) => {
    const before = fingerprint(folder);
    await write(path, 'two');
    expect(fingerprint(folder)).not.toBe(before);
  });

  test('stays the same when only tests, notes or times change', async () => {
    const before = fingerprint(folder);
    await write('server/main.spec.ts', 'two');
    await write('server/main.integ.ts', 'two');
    await write('docs/notes.md', 'two');
    await write('vitest.config.ts', 'two');
    await utimes(join(folder, 'server/main.ts'), 1, 1);
    expect(fingerprint(folder)).toBe(before);
  });
});
