import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

/** Ends at once: without a database and a secret nothing is served. */
function startBuilt(settings: Record<string, string>) {
  const cwd = mkdtempSync(join(tmpdir(), 'edugate-built-'));
  // Its type wants a NODE_ENV, which is what must be missing here.
  const env = { PATH: '', ...settings } as object as NodeJS.ProcessEnv;
  const options = { cwd, env, timeout: 60_000 };
  return new Promise<{ code: unknown; told: string }>((done) => {
    execFile(process.execPath, [resolve('build/server/main.js')], options, (error, _out, told) =>
      done({ code: error?.code ?? 0, told }),
    );
  });
}

test('the built server is production without being told, and refuses with a list and 78', async () => {
  const { code, told } = await startBuilt({});
  expect(code).toBe(78);
  expect(told.trim().split('\n')).toEqual([
    'The configuration is wrong:',
    '  - AUTH_SECRET: is required in production',
    '  - MONGODB_URI: is required in production',
  ]);
});

test('the built server opens no demo to others', async () => {
  const { code, told } = await startBuilt({ DEMO: '1', HOST: '0.0.0.0' });
  expect(code).toBe(78);
  expect(told).toContain('DEMO: refused in production with HOST=0.0.0.0');
});
