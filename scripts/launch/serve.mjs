// @ts-check
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { serverEntry } from './build.mjs';
import { EXIT } from './launch-error.mjs';
import { readSettings } from './settings.mjs';

// What was built, as production unless told otherwise. The libraries look at NODE_ENV as they load, so
// it must stand before the server does.
Object.assign(process.env, { NODE_ENV: readSettings().NODE_ENV ?? 'production' });
if (existsSync(serverEntry)) await import(pathToFileURL(serverEntry).href);
else {
  console.error('There is no build yet: run npm run build first.');
  process.exitCode = EXIT.BUILD;
}
