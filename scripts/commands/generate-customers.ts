import type { Command } from 'commander';
import type { GenerateSummary } from '#server/domain/demo';
import { wholeNumber, withJson } from './arguments';
import { runJob } from './command-job';

interface Options {
  count: number;
  seed: number;
  agents: number;
  json?: boolean;
}

/** More than any school has; numbers of a year have six digits. */
const MOST_STUDENTS = 2_000_000;
const MOST_AGENTS = 1_000;
const LARGEST_SEED = 2 ** 31 - 1;

export function addGenerateCustomers(program: Command): void {
  withJson(program.command('generate-customers'))
    .summary('fill the database with invented students')
    .description(
      'Writes invented students with follow-ups, spread over counselors that are made when there are fewer. ' +
        'A killed run goes on where it stopped; the same count and seed again add nothing.',
    )
    .requiredOption(
      '--count <number>',
      'how many students the seed has in the end',
      wholeNumber(1, MOST_STUDENTS),
    )
    .option('--seed <number>', 'another seed gives other people', wholeNumber(0, LARGEST_SEED), 1)
    .option('--agents <number>', 'how many counselors share them', wholeNumber(1, MOST_AGENTS), 40)
    .action(({ count, seed, agents, json = false }: Options) =>
      runJob('generate-customers', { json }, async (job) => {
        const { generateCustomers } = await import('#server/domain/demo');
        await job.ensureIndexes();
        const { context, signal } = job;
        const shown = job.progress('Students', count);
        const onProgress = (done: number) => shown.update(done);
        const summary = await generateCustomers({
          ...{ count, seed, context, signal, onProgress },
          agentCount: agents,
        }).finally(() => shown.stop());
        return { data: summary, lines: linesOf(summary) };
      }),
    );
}

function linesOf({
  inserted,
  present,
  refused,
  from,
  seconds,
  perSecond,
}: GenerateSummary): string[] {
  return [
    ...(from > 0 ? [`Went on after ${from} students of an earlier run.`] : []),
    `${inserted} students written, ${present} were there, ${refused} refused as duplicates.`,
    `${seconds.toFixed(1)} s, ${perSecond} a second.`,
  ];
}
