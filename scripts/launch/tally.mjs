// @ts-check
import { readFileSync } from 'node:fs';

/**
 * @typedef {object} Tally
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 *
 * @typedef {object} VitestReport
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 * @property {{ status: string, assertionResults: { status: string }[] }[]} testResults
 *
 * @typedef {object} PlaywrightReport
 * @property {{ expected: number, flaky: number, unexpected: number, skipped: number }} stats
 * @property {unknown[]} errors
 */

/** @type {Tally} */
export const ONE_PASSED = { passed: 1, failed: 0, skipped: 0 };
/** @type {Tally} */
export const ONE_FAILED = { passed: 0, failed: 1, skipped: 0 };

/**
 * @param {Tally[]} tallies
 * @returns {Tally}
 */
export function sum(tallies) {
  return tallies.reduce(
    (total, { passed, failed, skipped }) => ({
      passed: total.passed + passed,
      failed: total.failed + failed,
      skipped: total.skipped + skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

/** @param {Tally} tally */
export function describeTally({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/**
 * What a runner counted. A runner that failed, or ran nothing, has at least one failure.
 * @param {number} code its exit code
 * @param {() => Tally} count
 * @returns {Tally}
 */
export function checked(code, count) {
  /** @type {Tally} */
  let tally;
  try {
    tally = count();
  } catch {
    return ONE_FAILED;
  }
  const ran = tally.passed + tally.failed > 0;
  return tally.failed === 0 && (code !== 0 || !ran) ? { ...tally, failed: 1 } : tally;
}

/**
 * Reads the report of vitest's JSON reporter. A file that could not be loaded counts as one failure.
 * @param {string} file
 * @returns {Tally}
 */
export function vitestTally(file) {
  /** @type {VitestReport} */
  const report = JSON.parse(readFileSync(file, 'utf8'));
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((result) => result.status !== 'failed'),
  ).length;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * Reads the report of Playwright's JSON reporter.
 * @param {string} file
 * @returns {Tally}
 */
export function playwrightTally(file) {
  /** @type {PlaywrightReport} */
  const { stats, errors } = JSON.parse(readFileSync(file, 'utf8'));
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  };
}
