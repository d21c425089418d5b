import { describe, expect, test } from 'vitest';
import { cacheFolder } from './cache-folder';
import { defaultCacheGB } from './spawn-mongod';

const GB = 1024 ** 3;

describe('the embedded server', () => {
  test('gets a quarter of the memory, within bounds', () => {
    expect([0.5, 2, 4, 64].map((size) => defaultCacheGB(size * GB))).toEqual([0.25, 0.5, 1, 1.5]);
  });

  test('is cached outside the checkout, where each platform keeps such files', () => {
    expect(cacheFolder('/c', 'linux', '/home/a')).toBe('/c/edugate-crm');
    expect(cacheFolder('', 'linux', '/home/a')).toBe('/home/a/.cache/edugate-crm');
    expect(cacheFolder(undefined, 'darwin', '/Users/a')).toBe(
      '/Users/a/Library/Caches/edugate-crm',
    );
  });
});
