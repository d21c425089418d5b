import type { Command } from 'commander';
import { DRY_RUN, withJson } from './arguments';
import { runJob } from './command-job';

export function addSeedSettings(program: Command): void {
  withJson(program.command('seed-settings'))
    .summary('store the default of every setting that is missing')
    .description(
      'Stores the default of every setting that is missing; what is stored stays as it is.',
    )
    .option(...DRY_RUN)
    .action((options: { json?: boolean; dryRun?: boolean }) =>
      runJob('seed-settings', options, async ({ context, ensureIndexes }) => {
        const { missingSettings, seedSettings } = await import('#server/domain/settings');
        const missing = await missingSettings();
        if (missing.length === 0) return { data: { created: [] }, lines: ['Nothing is missing.'] };
        if (options.dryRun) {
          return {
            data: { wouldCreate: missing },
            lines: missing.map((key) => `would store ${key}`),
          };
        }
        await ensureIndexes();
        const { created } = await seedSettings(context, {});
        return { data: { created }, lines: created.map((key) => `stored ${key}`) };
      }),
    );
}
