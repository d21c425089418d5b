// @ts-check
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { serverEntry } from './build.mjs';

// The built product for the browser tests: on the PORT it is given, with demo data that are gone
// when it stops.
const dataFolder = mkdtempSync(join(tmpdir(), 'edugate-browser-'));
process.on('exit', () => rmSync(dataFolder, { recursive: true, force: true }));

// An empty value counts as not set and wins over the one in a `.env` file.
for (const name of ['MONGODB_URI', 'AUTH_SECRET', 'HOST']) process.env[name] = '';
Object.assign(process.env, {
  NODE_ENV: 'production',
  DEMO: '1',
  DATA_DIR: dataFolder,
  APP_URL: `http://127.0.0.1:${process.env.PORT}`,
});
await import(pathToFileURL(serverEntry).href);
