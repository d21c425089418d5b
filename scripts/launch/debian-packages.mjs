// @ts-check
import { readFileSync } from 'node:fs';
import { runCommand } from './run-command.mjs';

/** Seconds that another program may hold the package manager. */
const LOCK_WAIT = 300;

/**
 * Installs packages of the system where this process may: as root on Debian and what derives from it.
 * @param {string[]} names
 * @param {() => void} onStart called when it may
 * @returns {Promise<boolean>} whether they are there
 */
export async function installPackages(names, onStart) {
  if (process.getuid?.() !== 0 || !isDebian()) return false;
  onStart();
  const wait = ['-o', `DPkg::Lock::Timeout=${LOCK_WAIT}`, '-q'];
  const apt = {
    file: 'apt-get',
    env: { DEBIAN_FRONTEND: 'noninteractive' },
    silence: LOCK_WAIT + 30,
  };
  await runCommand({ ...apt, args: [...wait, 'update'], log: 'apt-update.log' });
  const { code } = await runCommand({
    ...apt,
    args: [...wait, 'install', '-y', ...names],
    log: 'apt-install.log',
  });
  return code === 0;
}

function isDebian() {
  try {
    return /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}
