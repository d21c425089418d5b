import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isInstalled } from './install.mjs';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'edugate-install-'));
  await mkdir(join(folder, 'node_modules'));
  await lock('package-lock.json', { '': {}, 'node_modules/a': { version: '1.0.0' } });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const lock = (name: string, packages: object) =>
  writeFile(join(folder, name), JSON.stringify({ packages }));

const present = (packages: object) => lock('node_modules/.package-lock.json', packages);

describe('an installation', () => {
  test('is there when every package has the version of the lock', async () => {
    await present({ 'node_modules/a': { version: '1.0.0' } });
    expect(isInstalled(folder)).toBe(true);
  });

  test('is not there before the first one, or when one was cut off', async () => {
    expect(isInstalled(folder)).toBe(false);
    await writeFile(join(folder, 'node_modules/.package-lock.json'), '{"pack');
    expect(isInstalled(folder)).toBe(false);
  });

  test('is out of date when a package is missing or has another version', async () => {
    await present({ 'node_modules/a': { version: '0.9.0' } });
    expect(isInstalled(folder)).toBe(false);
    await present({});
    expect(isInstalled(folder)).toBe(false);
  });

  test("may lack another platform's packages, but not hold an old one", async () => {
    const a = { 'node_modules/a': { version: '1.0.0' } };
    const other = { 'node_modules/other-os': { version: '2.0.0', optional: true } };
    await lock('package-lock.json', { ...a, ...other });
    await present(a);
    expect(isInstalled(folder)).toBe(true);
    await present({ ...a, 'node_modules/other-os': { version: '1.0.0' } });
    expect(isInstalled(folder)).toBe(false);
  });
});
