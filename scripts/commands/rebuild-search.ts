import type { Command } from 'commander';
import { DRY_RUN, withJson } from './arguments';
import { runJob } from './command-job';

export function addRebuildSearch(program: Command): void {
  withJson(program.command('rebuild-search'))
    .summary('make search find what the students’ records say')
    .description(
      'Makes the entries that search reads anew where they are missing, stale or of nobody, and remembers the ' +
        'words of all names. The app may go on running; a killed run goes on where it stopped.',
    )
    .option(...DRY_RUN)
    .action((options: { json?: boolean; dryRun?: boolean }) =>
      runJob('rebuild-search', options, async ({ context, signal, progress }) => {
        const { checkSearch, customersInAll, rebuildSearch } = await import(
          '#server/domain/customers'
        );
        const shown = progress('Students', await customersInAll());
        const walk = { signal, onProgress: (checked: number) => shown.update(checked) };
        const { dryRun = false } = options;
        const done = await (dryRun
          ? checkSearch(walk)
          : rebuildSearch({ ...walk, context })
        ).finally(() => shown.stop());
        const { checked, missing, stale, surplus } = done;
        const told = dryRun
          ? `${missing} entries would be made, ${stale} renewed, ${surplus} removed.`
          : `${missing} entries made, ${stale} renewed, ${surplus} removed.`;
        return { data: { dryRun, ...done }, lines: [`${checked} students looked at.`, told] };
      }),
    );
}
