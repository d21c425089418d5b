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

for (const name of ['MONGODB_URI', 'AUTH_SECRET', 'REDIS_URL', 'S3_BUCKET', 'SENTRY_DSN', 'HOST']) {
  // An empty value counts as not set and wins over the one in a `.env` file.
  process.env[name] = '';
}
Object.assign(process.env, {
  NODE_ENV: 'production',
  DEMO: '1',
  DATA_DIR: dataFolder,
  APP_URL: `http://127.0.0.1:${process.env.PORT}`,
  RATE_LIMIT_MULTIPLIER: '1000',
});
await import(pathToFileURL(serverEntry).href);
