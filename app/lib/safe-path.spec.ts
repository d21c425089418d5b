import { describe, expect, it } from 'vitest';
import { safePath } from './safe-path';

describe('safePath', () => {
  it.each(['/', '/customers', '/customers?search=%2B20&page=2', '/customers/1#timeline'])(
    'keeps %s, a path of this site',
    (path) => {
      expect(safePath(path)).toBe(path);
    },
  );

  it.each([
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    'https:evil.example',
    'https://evil.example/',
    'javascript:alert(1)',
    '/\t/evil.example',
    '/\n/evil.example',
    '/.//evil.example',
    '/..//evil.example',
    'customers',
    '',
    null,
    undefined,
    ['/customers'],
    `/${'a'.repeat(2_001)}`,
  ])('never leaves the site for %j (open redirect)', (path) => {
    expect(safePath(path)).toBe('/');
  });
});
