// @ts-check
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { serverEntry } from './build.mjs';
import { EXIT, LaunchError } from './launch-error.mjs';
import { root } from './paths.mjs';
import { readSettings } from './settings.mjs';
import { stopWithParent } from './stop-with-parent.mjs';

/** Serves what was built; without the development packages, as a server in production has it. */
export async function run() {
  process.chdir(root);
  if (!existsSync(serverEntry)) {
    throw new LaunchError('There is no build yet: run "npm run build" first.', EXIT.BUILD);
  }
  if (!existsSync(join(root, 'node_modules'))) {
    throw new LaunchError('Nothing is installed yet: run "npm ci" first.', EXIT.INSTALL);
  }
  // The libraries look at NODE_ENV as they load: it must stand before the server does.
  Object.assign(process.env, { NODE_ENV: readSettings().NODE_ENV ?? 'production' });
  stopWithParent();
  await import(pathToFileURL(serverEntry).href);
}
