// @ts-check
import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { finished } from 'node:stream/promises';
import { root, workFolder } from './paths.mjs';

/**
 * @typedef {object} Command
 * @property {string} file
 * @property {string[]} args
 * @property {Record<string, string>} [env] added to the environment
 * @property {string} log name of its log file
 * @property {boolean} [show] prints what it prints
 * @property {number} [silence] seconds without output after which it is ended
 *
 * @typedef {object} Outcome
 * @property {number} code 0 when all went well; 124 when it was ended for its silence
 * @property {string} output
 * @property {string} log path of the log file
 */

/**
 * Runs a command in the checkout and keeps its output in a log.
 * @param {Command} command
 * @returns {Promise<Outcome>}
 */
export async function runCommand({ file, args, env, log: logName, show = false, silence }) {
  mkdirSync(workFolder, { recursive: true });
  const log = join(workFolder, logName);
  const logStream = createWriteStream(log);
  /** @type {string[]} */
  const chunks = [];
  const child = spawn(file, args, {
    cwd: root,
    env: { ...process.env, ...(process.stdout.isTTY ? {} : { NO_COLOR: '1' }), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // Windows runs .cmd files through its shell only.
    shell: process.platform === 'win32' && !file.includes('\\'),
    windowsHide: true,
  });
  const stopOnSilence = endAfterSilence(child, silence);
  for (const [source, target] of /** @type {const} */ ([
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ])) {
    source.on('data', (/** @type {Buffer} */ chunk) => {
      stopOnSilence.heard();
      chunks.push(chunk.toString());
      logStream.write(chunk);
      if (show) target.write(chunk);
    });
  }
  /** @type {number} */
  const code = await new Promise((resolve) => {
    child.once('error', (error) => {
      chunks.push(error.message);
      resolve(127);
    });
    child.once('close', (status) => resolve(stopOnSilence.fired() ? 124 : (status ?? 1)));
  });
  stopOnSilence.clear();
  logStream.end();
  await finished(logStream).catch(() => undefined);
  return { code, output: chunks.join(''), log };
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {number | undefined} seconds
 */
function endAfterSilence(child, seconds) {
  let fired = false;
  const timer = seconds
    ? setTimeout(() => {
        fired = true;
        child.kill('SIGKILL');
      }, seconds * 1000)
    : undefined;
  return {
    heard: () => timer?.refresh(),
    clear: () => clearTimeout(timer),
    fired: () => fired,
  };
}

/**
 * How to call npm: the one that started this process, if it is npm.
 * @param {string[]} args
 * @returns {{ file: string, args: string[] }}
 */
export function npm(args) {
  const running = process.env.npm_execpath ?? '';
  return basename(running) === 'npm-cli.js'
    ? { file: process.execPath, args: [running, ...args] }
    : { file: 'npm', args };
}

/**
 * How to call a program of an installed package.
 * @param {string} path its script, from node_modules on
 * @param {string[]} args
 * @returns {{ file: string, args: string[] }}
 */
export function tool(path, args) {
  return { file: process.execPath, args: [join(root, 'node_modules', path), ...args] };
}
