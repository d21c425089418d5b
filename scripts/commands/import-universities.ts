import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import type { ImportSummary } from '#server/domain/universities';
import { DRY_RUN, withJson } from './arguments';
import { runJob } from './command-job';
import { UsageError } from './exit-code';

export function addImportUniversities(program: Command): void {
  withJson(program.command('import-universities'))
    .summary('import universities from a JSON file')
    .description(
      'Imports a JSON array of {name, country, alpha_two_code, domains, web_pages}. Rows of one country and ' +
        'name are one university. Running it again adds what is new and changes nothing else.',
    )
    .argument('<file>', 'path of the JSON file')
    .option(...DRY_RUN)
    .action((file: string, options: { json?: boolean; dryRun?: boolean }) =>
      runJob(
        'import-universities',
        options,
        async ({ context, signal, progress, ensureIndexes }) => {
          const rows = await rowsOf(file);
          const { importUniversities } = await import('#server/domain/universities');
          const dryRun = options.dryRun ?? false;
          if (!dryRun) await ensureIndexes();
          const shown = progress('Universities', rows.length);
          const onProgress = (done: number) => shown.update(done);
          const summary = await importUniversities(context, rows, {
            dryRun,
            signal,
            onProgress,
          }).finally(() => shown.stop());
          return { data: { dryRun, ...summary }, lines: linesOf(summary, dryRun) };
        },
      ),
    );
}

async function rowsOf(file: string): Promise<unknown[]> {
  const rows: unknown = await readFile(file, 'utf8')
    .then(JSON.parse)
    .catch((error: Error) => {
      throw new UsageError(`${file} cannot be read: ${error.message}`);
    });
  if (Array.isArray(rows)) return rows;
  throw new UsageError(`${file} does not hold a JSON array.`);
}

function linesOf(summary: ImportSummary, dryRun: boolean): string[] {
  const { rows, universities, inserted, updated, unchanged, rejected } = summary;
  const unmapped = Object.entries(summary.unmappedCountries);
  const written = `${inserted} new, ${updated} updated, ${unchanged} unchanged`;
  return [
    `${rows} rows: ${universities} universities, ${summary.merged} merged, ${rejected.length} rejected, ${unmapped.length} countries without a code.`,
    dryRun ? 'Nothing was written.' : `${written}.`,
    ...rejected.slice(0, 20).map(({ row, reason }) => `  row ${row} rejected: ${reason}`),
    ...unmapped.map(([name, count]) => `  no code for the country "${name}" (${count} rows)`),
  ];
}
