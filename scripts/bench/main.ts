import { CommanderError } from 'commander';
import { exitCodeOf, FAILED, lineOf, STOPPED } from '../commands/exit-code';
import { benchCommand } from './options';
import { readResults, writeResults } from './results';
import { runBench } from './run';
import { comparisonOf, tableOf } from './table';

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (!stop.signal.aborted) process.stderr.write('\nStopping…\n');
    stop.abort();
  });
}

const command = benchCommand(async ({ json, compare, ...options }) => {
  const before = compare ? await readResults(compare) : null;
  const results = await runBench(options, stop.signal);
  console.log(`\n${tableOf(results)}`);
  if (before) console.log(`\n${comparisonOf(results, before)}`);
  if (json) await writeResults(json, results);
  for (const { title, product, floor } of results.operations) {
    const reason = product.firstError ?? floor.firstError;
    if (!reason) continue;
    process.exitCode = FAILED;
    const side = product.firstError ? 'the product' : 'the floor';
    console.error(`\nERRORS in ${title}: these figures say nothing. First of ${side}: ${reason}`);
  }
});

try {
  await command.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = exitCodeOf(error);
  else {
    process.exitCode = stop.signal.aborted ? STOPPED : FAILED;
    const told = error instanceof Error && !stop.signal.aborted ? error.stack : lineOf(error);
    process.stderr.write(`${told}\n`);
  }
}
