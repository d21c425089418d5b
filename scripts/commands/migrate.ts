import { Argument, type Command } from 'commander';
import { DRY_RUN, withJson } from './arguments';
import { type CommandJob, type Report, runJob } from './command-job';

interface Options {
  json?: boolean;
  dryRun?: boolean;
}

export function addMigrate(program: Command): void {
  withJson(program.command('migrate'))
    .summary('bring stored records up to date')
    .description(
      'Runs the migrations that have not run yet. The app may go on running; several instances may start ' +
        'it at once; a killed run goes on where it stopped.',
    )
    .addArgument(
      new Argument('[action]', 'run what has not run, or say what has')
        .choices(['up', 'status'])
        .default('up'),
    )
    .option(...DRY_RUN)
    .action((action: 'up' | 'status', options: Options) =>
      runJob('migrate', options, (job) => (action === 'status' ? status() : up(job, options))),
    );
}

async function status(): Promise<Report> {
  const { migrationStates } = await import('#scripts/migrations/run-migrations');
  const migrations = await migrationStates();
  return {
    data: { migrations },
    lines: migrations.map(({ id, state, changed, why }) =>
      [id, state, ...(changed === null ? [] : [`${changed} changed`]), why].join('  '),
    ),
  };
}

async function up({ context, signal, log }: CommandJob, options: Options): Promise<Report> {
  const { runMigrations } = await import('#scripts/migrations/run-migrations');
  const ran = await runMigrations({ context, signal, log, dryRun: options.dryRun ?? false });
  const verb = options.dryRun ? 'would change' : 'changed';
  return {
    data: { dryRun: options.dryRun ?? false, ran },
    lines:
      ran.length > 0
        ? ran.map((one) => `${one.id}: ${verb} ${one.changed}`)
        : ['All is up to date.'],
  };
}
