// @ts-check
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './file-lock.mjs';
import { fingerprint } from './fingerprint.mjs';
import { EXIT, LaunchError } from './launch-error.mjs';
import { root } from './paths.mjs';
import { npm, runCommand } from './run-command.mjs';

export const serverEntry = join(root, 'build', 'server', 'main.js');
const stamp = join(root, 'build', 'fingerprint');

/**
 * Builds the product unless the build matches the sources.
 * @param {(line: string) => void} say
 * @param {{ force?: boolean }} options
 * @throws {LaunchError}
 */
export async function ensureBuilt(say, { force = false } = {}) {
  if (!force && isBuilt()) return;
  await withLock(
    'build',
    async () => {
      if (!force && isBuilt()) return;
      say('Building …');
      const sources = fingerprint();
      rmSync(stamp, { force: true });
      const { code, output, log } = await runCommand({
        ...npm(['run', '--silent', 'build']),
        env: { NODE_ENV: 'production' },
        log: 'build.log',
      });
      if (code !== 0 || !existsSync(serverEntry)) {
        throw new LaunchError(
          `The build failed: ${reasonIn(output)} (it ended with ${code}; its output: ${log}).`,
          EXIT.BUILD,
        );
      }
      mkdirSync(join(root, 'build'), { recursive: true });
      writeFileSync(stamp, sources);
    },
    () => say('Waiting for another start that is building …'),
  );
}

function isBuilt() {
  try {
    return existsSync(serverEntry) && readFileSync(stamp, 'utf8') === fingerprint();
  } catch {
    return false;
  }
}

/** @param {string} output */
function reasonIn(output) {
  const lines = output.split('\n').map((line) => line.trim());
  return lines.find((line) => /error/i.test(line)) ?? lines.findLast(Boolean) ?? 'no output';
}
