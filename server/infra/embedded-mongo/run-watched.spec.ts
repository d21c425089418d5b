import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runWatched } from './run-watched';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'edugate-watched-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const run = (program: string, patienceToStart = 15_000) =>
  runWatched({
    command: process.execPath,
    args: ['-e', program, folder],
    folder,
    patienceToStart,
    patience: 1_500,
  });

describe('a watched download', () => {
  test('may take longer than its patience while its folder grows', async () => {
    await run(`
      const { appendFileSync } = require('node:fs');
      let rounds = 0;
      const timer = setInterval(() => {
        appendFileSync(process.argv[1] + '/part', 'x');
        if (++rounds === 10) clearInterval(timer);
      }, 250);
    `);
  });

  test('is ended when nothing happens', async () => {
    await expect(run('setInterval(() => {}, 1000)', 500)).rejects.toThrow(
      'no answer from the network',
    );
  });

  test('fails with the last line it printed', async () => {
    await expect(run("console.error('first\\nwhy'); process.exit(3)")).rejects.toThrow(/^why$/);
  });
});
