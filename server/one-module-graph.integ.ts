import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';

/**
 * Were routes and server bundled apart, every model and singleton would stand twice in the bundle, and
 * a loader and a procedure would look at different caches. The stage that runs this file has made the
 * bundle from these sources.
 */
const BUNDLE = resolve('build/server');
const SOURCES = ['server', 'prisma-free-models'];

const filesIn = (folder: string, ending: RegExp) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'));

const namesMadeBy = (maker: RegExp, texts: string[]) =>
  texts.flatMap((text) => [...text.matchAll(maker)].map((match) => match[1] ?? ''));

const MODEL = /\bdefineModel(?:<[^(]*>)?\(\s*["']([\w.]+)["']/g;
const SINGLETON = /(?<![.\w])once(?:<[^(]*>)?\(\s*["']([\w.]+)["']/g;

describe('the server bundle', () => {
  let bundle: string[];
  let sources: string[];
  beforeAll(() => {
    bundle = filesIn(BUNDLE, /\.js$/);
    sources = SOURCES.flatMap((folder) => filesIn(folder, /(?<!\.(spec|integ))\.ts$/));
  });

  test.each([
    ['model', MODEL, 'Customer'],
    ['singleton', SINGLETON, 'cache'],
  ])('holds no %s of the sources twice', (_what, maker, known) => {
    const defined = namesMadeBy(maker, sources);
    const bundled = namesMadeBy(maker, bundle);
    expect(bundled).toContain(known);
    // Not all of them: what only the command line needs stays out.
    expect(defined).toEqual(expect.arrayContaining(bundled));
    expect(new Set(bundled).size).toBe(bundled.length);
  });

  test('has the screens in it, so that their loaders share these', () => {
    expect(bundle.some((text) => text.includes('"routes/_app.customers._index"'))).toBe(true);
  });
});
