// @ts-check
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from './browser.mjs';
import { ensureBuilt } from './build.mjs';
import { workFolder } from './paths.mjs';
import { npm, runCommand, tool } from './run-command.mjs';
import { checked, ONE_FAILED, ONE_PASSED, playwrightTally, vitestTally } from './tally.mjs';

/**
 * @typedef {import('./tally.mjs').Tally} Tally
 * @typedef {(line: string) => void} Say
 *
 * @typedef {object} Stage
 * @property {string} name
 * @property {boolean} [light] may run beside another light one
 * @property {(say: Say) => Promise<Tally>} run
 */

/** @type {Stage[]} */
export const stages = [
  check('types'),
  check('lint'),
  check('structure'),
  check('unused'),
  check('coverage'),
  { name: 'unit', run: () => vitest('unit') },
  { name: 'build', run: build },
  { name: 'integration', run: integration },
  { name: 'browser', run: browser },
];

/**
 * A tool that passes or fails as a whole: the script `check:<name>` of package.json.
 * @param {string} name
 * @returns {Stage}
 */
function check(name) {
  return {
    name,
    light: true,
    run: async (say) => {
      const command = npm(['run', '--silent', `check:${name}`]);
      const { code, output } = await runCommand({ ...command, log: `${name}.log` });
      if (code === 0) return ONE_PASSED;
      say(output.trim());
      return ONE_FAILED;
    },
  };
}

/** @param {string} project */
async function vitest(project) {
  const report = freshReport(`vitest-${project}.json`);
  const { code } = await runCommand({
    ...tool('vitest/vitest.mjs', [
      ...['run', '--project', project],
      ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    ]),
    log: `vitest-${project}.log`,
    show: true,
  });
  return checked(code, () => vitestTally(report));
}

/** @param {Say} say */
async function build(say) {
  await ensureBuilt(say, { force: true });
  return ONE_PASSED;
}

/** @param {Say} say */
async function integration(say) {
  await ensureBuilt(say);
  await requireMongo(say);
  await fetchIfPossible(say, 'redis-server', process.env.REDIS_SERVER_PATH);
  await fetchIfPossible(say, 's3-server', process.env.S3_SERVER_PATH);
  return vitest('integ');
}

/** @param {Say} say */
async function browser(say) {
  await ensureBuilt(say);
  await requireMongo(say);
  const path = await findBrowser(say);
  say(`Browser: ${path}`);
  const report = freshReport('playwright.json');
  const { code } = await runCommand({
    ...tool('@playwright/test/cli.js', ['test', '--reporter=list,json']),
    env: { CHROMIUM_PATH: path, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    log: 'playwright.log',
    show: true,
  });
  return checked(code, () => playwrightTally(report));
}

/** @param {Say} say */
async function requireMongo(say) {
  const { code, lines } = await fetchServer('mongod', process.env.MONGOD_PATH);
  if (code !== 0) throw new Error(lines);
  if (lines) say(lines);
}

/**
 * Without one the tests that need it fail, and say why; the others can still run.
 * @param {Say} say
 * @param {'redis-server' | 's3-server'} program
 * @param {string | undefined} path
 */
async function fetchIfPossible(say, program, path) {
  const { lines } = await fetchServer(program, path);
  if (lines) say(lines);
}

/**
 * Fetches a server before the runners' own time limits begin.
 * @param {'mongod' | 'redis-server' | 's3-server'} program
 * @param {string | undefined} path where the reader says that it is
 */
async function fetchServer(program, path) {
  const { XDG_CACHE_HOME } = process.env;
  const { code, output } = await runCommand({
    file: process.execPath,
    args: [
      ...['--import', 'tsx', `scripts/testing/fetch-${program}.ts`],
      ...(path ? [`--${program}-path=${path}`] : []),
      ...(XDG_CACHE_HOME ? [`--cache-home=${XDG_CACHE_HOME}`] : []),
    ],
    log: `${program}.log`,
  });
  return { code, lines: output.trim() };
}

/** @param {string} name */
function freshReport(name) {
  const file = join(workFolder, name);
  rmSync(file, { force: true });
  return file;
}
