import { mkdtemp, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { withFileLock } from './file-lock';
import { pause } from './pids';

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'edugate-lock-'));
  file = join(folder, 'a.lock');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('a file lock', () => {
  test('lets one after the other in', async () => {
    const events: string[] = [];
    const visit = (name: string) =>
      withFileLock(file, async () => {
        events.push(`${name} in`);
        await pause(30);
        events.push(`${name} out`);
      });
    await Promise.all([visit('a'), visit('b'), visit('c')]);
    for (let index = 0; index < events.length; index += 2) {
      expect(events[index + 1]).toBe(events[index]?.replace('in', 'out'));
    }
    await expect(stat(file)).rejects.toThrow();
  });

  test('is free again after its work failed', async () => {
    await expect(withFileLock(file, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await withFileLock(file, async () => 'yes')).toBe('yes');
  });

  test('left behind by a process that ended, or not renewed for long, is taken over', async () => {
    await writeFile(file, '4194304');
    expect(await withFileLock(file, async () => 'ended')).toBe('ended');
    await writeFile(file, String(process.pid));
    const past = new Date(Date.now() - 60_000);
    await utimes(file, past, past);
    expect(await withFileLock(file, async () => 'old')).toBe('old');
  });
});
