// @ts-check
import { EXIT, LaunchError } from './launch-error.mjs';

const OLDEST = [20, 19];

/**
 * @param {string} version as in `process.versions.node`
 * @throws {LaunchError} when the product does not run on it
 */
export function requireNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldMajor = 0, oldMinor = 0] = OLDEST;
  if (major > oldMajor || (major === oldMajor && minor >= oldMinor)) return;
  throw new LaunchError(
    `EduGate CRM needs Node ${OLDEST.join('.')} or later; this is Node ${version}. Install Node 22 and start again.`,
    EXIT.CONFIG,
  );
}
