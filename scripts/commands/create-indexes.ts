import type { Command } from 'commander';
import { withJson } from './arguments';
import { type Report, runJob } from './command-job';

export function addCreateIndexes(program: Command): void {
  withJson(program.command('create-indexes'))
    .summary('make every missing index, drop those of earlier versions')
    .description(
      'Makes every missing index, then drops those that earlier versions made and nothing uses any more; ' +
        'an index of anybody else is left alone. Safe to run any number of times, also while the app runs.',
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
        const { dropIndexes, retiredIndexes } = await import('#models/retired-indexes');
        const retired = await retiredIndexes();
        await dropIndexes(retired);
        const dropped = retired.map(({ collection, name }) => `${collection}.${name}`);
        return {
          data: { indexes: names, dropped },
          lines: [
            ...dropped.map((name) => `${name} is of an earlier version: dropped.`),
            `${names.length} indexes are there.`,
          ],
        };
      }),
    );
}

async function dryRun(): Promise<Report> {
  const { INDEXES, missingIndexes } = await import('#models/indexes');
  const { retiredIndexes } = await import('#models/retired-indexes');
  const retired = await retiredIndexes();
  const lacking = new Set(await missingIndexes());
  const indexes = INDEXES.map((one) => ({ ...one, missing: lacking.has(one) }));
  const lines = indexes.map(({ missing, collection, key, serves }) =>
    [missing ? 'missing' : '       ', `${collection} ${keysOf(key)}: ${serves}`].join('  '),
  );
  return {
    data: { indexes, missing: lacking.size, retired },
    lines: [
      ...lines,
      ...retired.map(({ collection, name }) => `retired  ${collection} ${name}`),
      `${lacking.size} of ${indexes.length} indexes are missing.`,
    ],
  };
}

const keysOf = (key: object) =>
  Object.entries(key)
    .map(([field, direction]) => `${field}:${direction}`)
    .join(',');
