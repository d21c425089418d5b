import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checked, describeTally, playwrightTally, sum, vitestTally } from './tally.mjs';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'edugate-tally-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function report(content: object): Promise<string> {
  const file = join(folder, 'report.json');
  await writeFile(file, JSON.stringify(content));
  return file;
}

describe('the closing line', () => {
  test('names skipped tests only when there are some', () => {
    const tallies = [
      { passed: 3, failed: 0, skipped: 0 },
      { passed: 1, failed: 2, skipped: 0 },
    ];
    expect(describeTally(sum(tallies))).toBe('4 passed, 2 failed');
    expect(describeTally(sum([...tallies, { passed: 0, failed: 0, skipped: 1 }]))).toBe(
      '4 passed, 2 failed, 1 skipped',
    );
  });
});

describe('a runner', () => {
  test('that failed without a failed test counts as a failure', () => {
    const passed = { passed: 3, failed: 0, skipped: 0 };
    expect(checked(0, () => passed)).toEqual(passed);
    expect(checked(1, () => passed)).toEqual({ passed: 3, failed: 1, skipped: 0 });
  });

  test('that ran nothing, or left no report, counts as a failure', () => {
    const nothing = { passed: 0, failed: 0, skipped: 2 };
    expect(checked(0, () => nothing)).toEqual({ passed: 0, failed: 1, skipped: 2 });
    expect(checked(0, () => vitestTally(join(folder, 'none.json')))).toMatchObject({ failed: 1 });
  });
});

describe('a report', () => {
  test('of vitest counts a file that could not be loaded as one failure', async () => {
    const file = await report({
      numPassedTests: 5,
      numFailedTests: 1,
      numPendingTests: 2,
      numTodoTests: 1,
      testResults: [
        { status: 'passed', assertionResults: [{ status: 'passed' }] },
        { status: 'failed', assertionResults: [{ status: 'failed' }] },
        { status: 'failed', assertionResults: [] },
      ],
    });
    expect(vitestTally(file)).toEqual({ passed: 5, failed: 2, skipped: 3 });
  });

  test('of Playwright counts an error outside the tests as a failure', async () => {
    const stats = { expected: 4, flaky: 1, unexpected: 1, skipped: 2 };
    const file = await report({ stats, errors: [{ message: 'the server did not start' }] });
    expect(playwrightTally(file)).toEqual({ passed: 5, failed: 2, skipped: 2 });
  });
});
