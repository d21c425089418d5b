// @ts-check
import { ensureInstalled } from './install.mjs';
import { EXIT, LaunchError } from './launch-error.mjs';
import { root } from './paths.mjs';
import { stages } from './stages.mjs';
import { describeTally, ONE_FAILED, sum } from './tally.mjs';

/**
 * @typedef {import('./stages.mjs').Stage} Stage
 * @typedef {import('./tally.mjs').Tally} Tally
 */

/** Light checks at a time. */
const BESIDE = 2;

/** Runs every stage, or those named on the command line, whatever fails; the last line counts. */
export async function run() {
  process.chdir(root);
  const chosen = chosenStages(process.argv.slice(2));
  const total = (await installs()) ? sum(await runAll(chosen)) : ONE_FAILED;
  console.log(describeTally(total));
  process.exitCode = total.failed > 0 || total.passed === 0 ? EXIT.FAILED : 0;
}

/** @param {string[]} names */
function chosenStages(names) {
  const known = stages.map(({ name }) => name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown) {
    throw new LaunchError(
      `There is no stage "${unknown}". The stages are ${known.join(', ')}.`,
      EXIT.USAGE,
    );
  }
  return names.length === 0 ? stages : stages.filter(({ name }) => names.includes(name));
}

async function installs() {
  try {
    await ensureInstalled((line) => console.log(line));
    return true;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  }
}

/** @param {Stage[]} chosen */
async function runAll(chosen) {
  const light = chosen.filter((stage) => stage.light);
  const tallies = await Promise.all(
    Array.from({ length: BESIDE }, async () => {
      /** @type {Tally[]} */
      const done = [];
      for (let stage = light.shift(); stage; stage = light.shift())
        done.push(await runQuietly(stage));
      return done;
    }),
  );
  /** @type {Tally[]} */
  const heavy = [];
  for (const stage of chosen.filter((one) => !one.light)) heavy.push(await runLoudly(stage));
  return [...tallies.flat(), ...heavy];
}

/**
 * Two of these run at a time: what one prints follows its heading.
 * @param {Stage} stage
 */
async function runQuietly(stage) {
  const began = Date.now();
  /** @type {string[]} */
  const lines = [];
  const tally = await outcome(stage, (line) => lines.push(line));
  console.log(heading(stage, tally, began));
  for (const line of lines) console.log(line);
  return tally;
}

/** @param {Stage} stage */
async function runLoudly(stage) {
  const began = Date.now();
  console.log(`\n── ${stage.name} …`);
  const tally = await outcome(stage, (line) => console.log(line));
  console.log(heading(stage, tally, began));
  return tally;
}

/**
 * @param {Stage} stage
 * @param {(line: string) => void} say
 * @returns {Promise<Tally>}
 */
async function outcome(stage, say) {
  try {
    return await stage.run(say);
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    return ONE_FAILED;
  }
}

/**
 * @param {Stage} stage
 * @param {Tally} tally
 * @param {number} began
 */
function heading(stage, tally, began) {
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  const mark = tally.failed > 0 ? '✗' : '✓';
  return `── ${mark} ${stage.name}: ${describeTally(tally)} (${seconds} s)`;
}
