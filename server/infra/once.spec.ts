import { afterEach, expect, test, vi } from 'vitest';
import { once } from './once';

afterEach(() => {
  vi.unstubAllEnvs();
});

test('a value is created once, and asked for again gives the first one', () => {
  const first = once('test.one', () => ({}));
  expect(once('test.one', () => ({}))).toBe(first);
});

test('in production a second creation throws: the module graph is split', () => {
  vi.stubEnv('PROD', true);
  once('test.two', () => 1);
  expect(() => once('test.two', () => 2)).toThrow('module graph is split');
});
