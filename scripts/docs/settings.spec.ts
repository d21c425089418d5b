import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SETTING_KEYS } from '#models/vocabulary';

test('docs/settings.md says of every setting what it does', () => {
  const text = readFileSync(new URL('../../docs/settings.md', import.meta.url), 'utf8');
  for (const key of SETTING_KEYS) expect(text).toContain(`\`${key}\``);
});
