// @ts-check
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { installPackages } from './debian-packages.mjs';
import { root } from './paths.mjs';
import { runCommand, tool } from './run-command.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * The path of a Chromium for the browser tests, installed when there is none.
 * @param {(line: string) => void} say
 * @returns {Promise<string>}
 * @throws {Error} when none can be had
 */
export async function findBrowser(say) {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    if (await works(given)) return given;
    throw new Error(`CHROMIUM_PATH is ${given}, which does not start`);
  }
  const known = (await playwrightsOwn()) ?? (await installed());
  if (known) return known;
  const fetched = (await fetchPlaywrights(say)) ?? (await installPackage(say));
  if (fetched) return fetched;
  throw new Error('no Chromium could be had: install one, or set CHROMIUM_PATH');
}

/** @returns {Promise<string | undefined>} */
async function playwrightsOwn() {
  /** @type {{ chromium: { executablePath: () => string } }} */
  const { chromium } = createRequire(join(root, 'package.json'))('playwright');
  const path = chromium.executablePath();
  return existsSync(path) && (await works(path)) ? path : undefined;
}

async function installed() {
  for (const name of NAMES) if (await works(name)) return pathOf(name);
  return undefined;
}

/** @param {(line: string) => void} say */
async function fetchPlaywrights(say) {
  say('Fetching a browser …');
  await runCommand({
    ...tool('playwright/cli.js', ['install', 'chromium']),
    log: 'browser-download.log',
    silence: 30,
  });
  return playwrightsOwn();
}

/** @param {(line: string) => void} say */
async function installPackage(say) {
  const done = await installPackages(['chromium', 'fonts-noto-core'], () =>
    say("Installing a browser from the system's packages …"),
  );
  return done ? installed() : undefined;
}

/** @param {string} program */
async function works(program) {
  try {
    const { stdout } = await promisify(execFile)(program, ['--version'], { timeout: 20_000 });
    return /chrom/i.test(stdout);
  } catch {
    return false;
  }
}

/**
 * Playwright wants a path, not a name.
 * @param {string} name
 */
function pathOf(name) {
  const folders = (process.env.PATH ?? '').split(':');
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? name;
}
