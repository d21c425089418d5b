import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { permissionsDocument } from './permissions-table';

test('docs/permissions.md is printed from the permission table as it is now', () => {
  const file = new URL('../../docs/permissions.md', import.meta.url);
  expect(readFileSync(file, 'utf8')).toBe(permissionsDocument());
});
