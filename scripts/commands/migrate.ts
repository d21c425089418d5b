import { Argument, type Command } from 'commander';
import { DRY_RUN, wholeNumber, withJson } from './arguments';
import { type CommandJob, type Report, runJob } from './command-job';
import { UsageError } from './exit-code';
import type { MigrateOptions } from './migrate-options';

const ACTIONS = ['up', 'status', 'log', 'report'] as const;
type Action = (typeof ACTIONS)[number];

export function addMigrate(program: Command): void {
  withJson(program.command('migrate'))
    .summary('bring stored records up to date')
    .description(
      'up: runs the migrations that have not run yet. The app may go on running; several instances may ' +
        'start it at once; a killed run goes on where it stopped. status: what has run. log: who ran what, ' +
        'when and with what outcome. report <id>: the values that a migration, or one run, could not map.',
    )
    .addArgument(
      new Argument('[action]', 'run what has not run, or tell').choices(ACTIONS).default('up'),
    )
    .argument('[id]', 'for report: a migration, by id or name, or a run of the log')
    .option(...DRY_RUN)
    .option('--only <migration>', 'run one migration, by id or name')
    .option('--again', 'with --only: once more from the start, also when it is done')
    .option('--limit <number>', 'how many lines of a log or report to show', wholeNumber(1), 50)
    .option('--file <path>', 'write the whole report there, one JSON object a line')
    .action((action: Action, id: string | undefined, options: MigrateOptions) =>
      runJob('migrate', options, (job) => run(action, id, options, job)),
    );
}

async function run(
  action: Action,
  id: string | undefined,
  options: MigrateOptions,
  job: CommandJob,
): Promise<Report> {
  if (options.again && !options.only) throw new UsageError('--again needs --only <migration>.');
  if (action === 'up') return (await import('./migrate-up')).up(job, options);
  const { log, report, status } = await import('./migrate-reading');
  if (action === 'status') return status();
  if (action === 'log') return log(options.limit);
  if (!id) throw new UsageError('Say which: migrate report <migration or run>.');
  return report(id, options);
}
