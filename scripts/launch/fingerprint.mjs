// @ts-check
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';

const FOLDERS = ['app', 'server', 'prisma-free-models', 'public'];
const ROOT_FILE = /^(package-lock\.json|tsconfig\.json|.*\.config\.(ts|js|mjs))$/;
const NOT_BUILT = /\.(spec|integ)\.tsx?$|^(vitest|playwright)\.config\.ts$/;

/** A hash of every file that the build reads. */
export function fingerprint(folder = root) {
  const hash = createHash('sha256');
  for (const path of [...rootFiles(folder), ...FOLDERS.flatMap((name) => filesIn(folder, name))]) {
    hash.update(`${path}\0`);
    hash.update(readFileSync(join(folder, path)));
  }
  return hash.digest('hex');
}

/** @param {string} folder */
function rootFiles(folder) {
  return readdirSync(folder)
    .filter((name) => ROOT_FILE.test(name) && !NOT_BUILT.test(name))
    .sort();
}

/**
 * @param {string} folder
 * @param {string} name
 * @returns {string[]}
 */
function filesIn(folder, name) {
  /** @type {import('node:fs').Dirent[]} */
  let entries = [];
  try {
    entries = readdirSync(join(folder, name), { withFileTypes: true });
  } catch {
    return [];
  }
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${name}/${entry.name}`;
      if (entry.isDirectory()) return filesIn(folder, path);
      return entry.isFile() && !NOT_BUILT.test(entry.name) ? [path] : [];
    });
}
