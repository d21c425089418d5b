import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runProgram } from '../testing/run-program';

let checkout: string;
let npm: string;

beforeEach(async () => {
  checkout = await mkdtemp(join(tmpdir(), 'edugate-checkout-'));
  await cp(import.meta.dirname, join(checkout, 'scripts/launch'), { recursive: true });
  const packages = { '': {}, 'node_modules/tsx': { version: '1.0.0' } };
  await writeFile(join(checkout, 'package-lock.json'), JSON.stringify({ packages }));
  await writeFile(join(checkout, 'program.ts'), 'console.log(JSON.stringify({ ok: true }));');
  npm = join(checkout, 'npm-cli.js');
});
afterEach(() => rm(checkout, { recursive: true, force: true }));

/** Stands for tsx: what it runs is plain JavaScript under another name. */
const ONLY_STRIPS = `
import { register } from 'node:module';
register('data:text/javascript,' + encodeURIComponent(\`
import { readFile } from 'node:fs/promises';
export const load = async (url, context, next) => url.endsWith('.ts')
  ? { format: 'module', source: await readFile(new URL(url)), shortCircuit: true }
  : next(url, context);
\`));
`;

const launcher = (name: string) => join(checkout, 'scripts/launch', name);

/** Runs a TypeScript program of the checkout, with an npm that does as told. */
async function runTypescript(whatNpmDoes: string) {
  await writeFile(npm, whatNpmDoes);
  const args = ['--import', launcher('typescript.mjs'), join(checkout, 'program.ts')];
  return runProgram(args, { npm_execpath: npm }).ended;
}

describe('a command in a checkout that is not installed', () => {
  test('says in one line that it could not be, and ends with 69', async () => {
    const { code, written } = await runTypescript(
      'console.error("npm error code ENOTFOUND\\nnpm error no such registry"); process.exit(1);',
    );
    expect(written).toMatch(
      /^Installing packages …\nThe packages could not be installed: no such /,
    );
    expect(written.trim().split('\n')).toHaveLength(2);
    expect(code).toBe(69);
  });

  test('is installed first, and runs then', async () => {
    const { code, written } = await runTypescript(`
      const { mkdirSync, writeFileSync, copyFileSync } = require('node:fs');
      mkdirSync('node_modules/tsx', { recursive: true });
      const tsx = { name: 'tsx', type: 'module', exports: './index.js' };
      writeFileSync('node_modules/tsx/package.json', JSON.stringify(tsx));
      writeFileSync('node_modules/tsx/index.js', ${JSON.stringify(ONLY_STRIPS)});
      copyFileSync('package-lock.json', 'node_modules/.package-lock.json');
    `);
    expect(written).toBe('Installing packages …\n{"ok":true}\n');
    expect(code).toBe(0);
  });
});

describe('serving', () => {
  const serve = () => runProgram([launcher('serve.mjs')], {}).ended;

  test('without a build says so in one line, and ends with 70', async () => {
    const { code, written } = await serve();
    expect(written).toBe('There is no build yet: run "npm run build" first.\n');
    expect(code).toBe(70);
  });

  test('a build without its packages says so in one line, and ends with 69', async () => {
    await mkdir(join(checkout, 'build/server'), { recursive: true });
    await writeFile(join(checkout, 'build/server/main.js'), '');
    const { code, written } = await serve();
    expect(written).toBe('Nothing is installed yet: run "npm ci" first.\n');
    expect(code).toBe(69);
  });
});
