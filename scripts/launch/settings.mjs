// @ts-check
import { accessSync, constants, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { EXIT, LaunchError } from './launch-error.mjs';
import { root } from './paths.mjs';

/** @typedef {Record<string, string | undefined>} Settings */

/**
 * The settings as the server will see them: the process's win over those of `.env`.
 * @returns {Settings}
 */
export function readSettings() {
  /** @type {Settings} */
  let file = {};
  try {
    file = parseEnv(readFileSync(join(root, '.env'), 'utf8'));
  } catch {
    // No .env is the usual case.
  }
  const set = Object.entries(process.env).filter(([, value]) => value !== '');
  return { ...file, ...Object.fromEntries(set) };
}

/**
 * What `npm start` means when nothing else was said: production, with demo data if nothing is
 * configured.
 * @param {Settings} settings
 * @returns {Settings}
 */
export function defaultsFor({ NODE_ENV, MONGODB_URI, AUTH_SECRET, DEMO }) {
  if (NODE_ENV) return {};
  const demo = MONGODB_URI || AUTH_SECRET || DEMO ? {} : { DEMO: '1' };
  return { NODE_ENV: 'production', ...demo };
}

/**
 * @param {Settings} settings
 * @throws {LaunchError} when nothing can be served there
 */
export async function requirePort({ PORT = '3000', HOST = '127.0.0.1' }) {
  const port = Number(PORT);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new LaunchError(`PORT is ${PORT}: it must be between 1 and 65535.`, EXIT.CONFIG);
  }
  const problem = await problemOfListening(port, HOST);
  if (problem === 'EADDRINUSE') {
    throw new LaunchError(
      `Port ${port} is taken: stop the program that uses it, or set PORT to another one.`,
      EXIT.PORT,
    );
  }
  if (problem) {
    throw new LaunchError(
      `Nothing can listen on ${HOST}, port ${port} (${problem}): set HOST and PORT to what this machine allows.`,
      EXIT.CONFIG,
    );
  }
}

/**
 * @param {number} port
 * @param {string} host
 * @returns {Promise<string | undefined>}
 */
function problemOfListening(port, host) {
  return new Promise((done) => {
    const probe = createServer();
    probe.once('error', (error) =>
      done(/** @type {NodeJS.ErrnoException} */ (error).code ?? error.message),
    );
    probe.listen(port, host, () => probe.close(() => done(undefined)));
  });
}

/**
 * @param {Settings} settings
 * @throws {LaunchError} when nothing can be kept there
 */
export function requireDataFolder({ DATA_DIR = '.data' }) {
  const folder = resolve(root, DATA_DIR);
  try {
    makeFolder(folder);
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    const { code, message } = /** @type {NodeJS.ErrnoException} */ (error);
    throw new LaunchError(
      `The data folder ${folder} cannot be written (${code ?? message}): set DATA_DIR to one that can.`,
      EXIT.CONFIG,
    );
  }
}

/**
 * One level at a time: Node's recursive mkdir never returns where the system makes no folder (/proc).
 * @param {string} folder
 */
function makeFolder(folder) {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}
