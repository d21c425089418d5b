// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './file-lock.mjs';
import { EXIT, LaunchError } from './launch-error.mjs';
import { root } from './paths.mjs';
import { npm, runCommand } from './run-command.mjs';

/** A registry that answers slowly is asked again; one that is not there is given up in half a minute. */
const RETRIES = [
  '--fetch-retries=3',
  '--fetch-retry-mintimeout=2000',
  '--fetch-retry-maxtimeout=10000',
];

/**
 * Installs what package-lock.json names, unless it is there already.
 * @param {(line: string) => void} say
 * @throws {LaunchError}
 */
export async function ensureInstalled(say) {
  if (isInstalled()) return;
  await withLock(
    'install',
    async () => {
      if (isInstalled()) return;
      say('Installing packages …');
      const { code, output, log } = await runCommand({
        // The build needs the development packages; no package's own script is needed.
        ...npm(['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', ...RETRIES]),
        env: { npm_config_loglevel: 'warn' },
        log: 'install.log',
      });
      if (code === 0) return;
      throw new LaunchError(
        `The packages could not be installed: ${reasonIn(output)} (npm ci ended with ${code}; its output: ${log}).`,
        EXIT.INSTALL,
      );
    },
    () => say('Waiting for another start that is installing …'),
  );
}

/**
 * Whether node_modules holds what the lock names. npm writes the list of what it installed last, so
 * an installation that was cut off has none.
 * @param {string} folder the checkout
 */
export function isInstalled(folder = root) {
  const list = join(folder, 'node_modules', '.package-lock.json');
  if (!existsSync(list)) return false;
  try {
    const wanted = packagesIn(join(folder, 'package-lock.json'));
    const present = packagesIn(list);
    return Object.entries(wanted).every(([path, { version, optional, devOptional }]) => {
      const found = present[path];
      return path === '' || (found ? found.version === version : optional || devOptional);
    });
  } catch {
    return false;
  }
}

/**
 * @param {string} lock
 * @returns {Record<string, { version?: string, optional?: boolean, devOptional?: boolean }>}
 */
function packagesIn(lock) {
  return JSON.parse(readFileSync(lock, 'utf8')).packages;
}

/** @param {string} output of npm */
function reasonIn(output) {
  const lines = output
    .split('\n')
    .filter((line) => /^npm (error|ERR!) \S/.test(line))
    .map((line) => line.replace(/^npm (error|ERR!) (notarget )?/, ''))
    .filter((line) => !/^(code|syscall|errno|path|dest) |^A complete log/.test(line));
  return lines[0] ?? output.trim().split('\n').at(-1) ?? 'npm said nothing';
}
