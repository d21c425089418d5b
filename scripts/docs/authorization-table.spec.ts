import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { authorizationDocument } from './authorization-table';

test('docs/authorization.md is printed from the declared table as it is now', () => {
  const file = new URL('../../docs/authorization.md', import.meta.url);
  expect(readFileSync(file, 'utf8')).toBe(authorizationDocument());
});
