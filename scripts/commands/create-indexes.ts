import type { Command } from 'commander';
import { withJson } from './arguments';
import { type Report, runJob } from './command-job';

export function addCreateIndexes(program: Command): void {
  withJson(program.command('create-indexes'))
    .summary('make every missing index')
    .description(
      'Makes every missing index. Safe to run any number of times, also while the app runs.',
    )
    .option(
      '--dry-run',
      'list the indexes with what they serve, mark the missing ones, change nothing',
    )
    .action((options: { json?: boolean; dryRun?: boolean }) =>
      runJob('create-indexes', options, async ({ progress }) => {
        if (options.dryRun) return dryRun();
        const { createIndexes, INDEXES } = await import('#models/indexes');
        const shown = progress('Indexes', INDEXES.length);
        let done = 0;
        const names = await createIndexes(() => shown.update(++done)).finally(() => shown.stop());
        return { data: { indexes: names }, lines: [`${names.length} indexes are there.`] };
      }),
    );
}

async function dryRun(): Promise<Report> {
  const { INDEXES, missingIndexes } = await import('#models/indexes');
  const lacking = new Set(await missingIndexes());
  const indexes = INDEXES.map((one) => ({ ...one, missing: lacking.has(one) }));
  const lines = indexes.map(({ missing, collection, key, serves }) =>
    [missing ? 'missing' : '       ', `${collection} ${keysOf(key)}: ${serves}`].join('  '),
  );
  return {
    data: { indexes, missing: lacking.size },
    lines: [...lines, `${lacking.size} of ${indexes.length} indexes are missing.`],
  };
}

const keysOf = (key: object) =>
  Object.entries(key)
    .map(([field, direction]) => `${field}:${direction}`)
    .join(',');
