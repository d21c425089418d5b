// @ts-check
import { pathToFileURL } from 'node:url';
import { ensureBuilt, serverEntry } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { root } from './paths.mjs';
import { defaultsFor, readSettings, requireDataFolder, requirePort } from './settings.mjs';
import { stopWithParent } from './stop-with-parent.mjs';

/** Serves the product from a bare checkout: installs and builds when needed, then becomes the server. */
export async function run() {
  process.chdir(root);
  const settings = readSettings();
  await requirePort(settings);
  requireDataFolder(settings);
  await ensureInstalled(say);
  await ensureBuilt(say);
  Object.assign(process.env, defaultsFor(settings));
  stopWithParent();
  await import(pathToFileURL(serverEntry).href);
}

/** @param {string} line */
function say(line) {
  console.log(line);
}
