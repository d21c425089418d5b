import type { Command } from 'commander';
import { withJson } from './arguments';
import { runJob } from './command-job';

export function addCreateIndexes(program: Command): void {
  withJson(program.command('create-indexes'))
    .summary('make every missing index')
    .description(
      'Makes every missing index. Safe to run any number of times, also while the app runs.',
    )
    .option('--dry-run', 'list the indexes with what they serve and change nothing')
    .action((options: { json?: boolean; dryRun?: boolean }) =>
      runJob('create-indexes', options, async ({ progress }) => {
        const { createIndexes, INDEXES } = await import('#models/indexes');
        if (options.dryRun) {
          return {
            data: { indexes: INDEXES },
            lines: INDEXES.map((one) => `${one.collection} ${keysOf(one.key)}: ${one.serves}`),
          };
        }
        const shown = progress('Indexes', INDEXES.length);
        let done = 0;
        const names = await createIndexes(() => shown.update(++done)).finally(() => shown.stop());
        return { data: { indexes: names }, lines: [`${names.length} indexes are there.`] };
      }),
    );
}

const keysOf = (key: object) =>
  Object.entries(key)
    .map(([field, direction]) => `${field}:${direction}`)
    .join(',');
