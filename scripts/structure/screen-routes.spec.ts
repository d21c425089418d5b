import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const ROUTES = resolve(import.meta.dirname, '../../app/routes');

/** Screens that need neither, and why. */
const WITHOUT: Readonly<Record<string, string>> = {
  '$.tsx': 'an address without a screen has nothing to keep',
};

/** Only what renders is a screen; the others take a form or send a file and lead on. */
const screens = readdirSync(ROUTES)
  .map((name) => ({ name, source: readFileSync(join(ROUTES, name), 'utf8') }))
  .filter(({ name, source }) => source.includes('export default') && !(name in WITHOUT));

const has = (source: string, name: string) =>
  new RegExp(`export (?:async )?(?:const|function) ${name}\\b`).test(source);

/** The names that a route takes over from the module for lost connections. */
function takenOver(source: string): string[] {
  const names = /export \{([^}]*)\} from '~\/lib\/offline'/.exec(source)?.[1] ?? '';
  return names.split(',').map((name) => name.trim());
}

test.each(screens)(
  '$name keeps its page when a form is refused or cannot be sent',
  ({ source }) => {
    const taken = takenOver(source);
    if (has(source, 'loader')) expect(taken).toContain('shouldRevalidate');
    if (has(source, 'action')) expect(taken).toContain('clientAction');
  },
);

test('No screen reads an answer in a way that takes a lost connection for one', () => {
  const components = resolve(ROUTES, '../components');
  const readers = readdirSync(components, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.tsx'))
    .filter((name) => readFileSync(join(components, name), 'utf8').includes('useActionData'));
  expect([...readers, ...screens.filter(({ source }) => source.includes('useActionData'))]).toEqual(
    [],
  );
});
