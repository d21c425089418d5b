import { execFileSync } from 'node:child_process';
import { defineConfig } from '@playwright/test';

const PORT_PROGRAM =
  "const s=require('net').createServer().listen(0,'127.0.0.1',()=>{console.log(s.address().port);s.close()})";

// Workers load this file too: they find the port that the first load chose.
process.env.E2E_PORT ??= execFileSync(process.execPath, ['-e', PORT_PROGRAM]).toString().trim();
const port = process.env.E2E_PORT;
const baseURL = `http://127.0.0.1:${port}`;

const QUIET_CHROMIUM = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: 'test-results',
  forbidOnly: Boolean(process.env.CI),
  // A browser on a busy machine loses a race now and then. What needs its second try is listed as flaky.
  retries: 1,
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  use: {
    baseURL,
    locale: 'en-GB',
    timezoneId: 'Africa/Cairo',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: process.env.CHROMIUM_PATH, args: QUIET_CHROMIUM },
  },
  projects: [
    // A test tagged @phone runs on both, one tagged @phone-only on the phone alone.
    {
      name: 'desktop',
      grepInvert: /@phone-only\b/,
      use: { viewport: { width: 1440, height: 900 } },
    },
    {
      name: 'phone',
      grep: /@phone/,
      use: {
        viewport: { width: 360, height: 800 },
        deviceScaleFactor: 2,
        isMobile: true,
        hasTouch: true,
      },
    },
  ],
  webServer: {
    command: 'node scripts/launch/serve-for-browser.mjs',
    url: `${baseURL}/readyz`,
    env: { PORT: port },
    timeout: 180_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
    stdout: 'pipe',
    stderr: 'pipe',
  },
});
