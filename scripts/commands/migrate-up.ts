import { lineOf, type ReportRow, rowOf } from '#scripts/migrations/reports';
import { type Ran, runMigrations } from '#scripts/migrations/run-migrations';
import type { CommandJob, Report } from './command-job';
import { migrationNamed } from './find-migration';
import { linesFile } from './lines-file';
import type { MigrateOptions } from './migrate-options';

const PROGRESS_MS = 3_000;

/** Runs, or with `--dry-run` rehearses, what has not run yet. */
export async function up(job: CommandJob, options: MigrateOptions): Promise<Report> {
  const { dryRun = false, again = false, only, limit } = options;
  const file = dryRun && options.file ? await linesFile(options.file) : null;
  const unmapped: ReportRow[] = [];
  const { context, signal, log } = job;
  const ran = await runMigrations({
    ...{ context, signal, log, dryRun, again },
    ...(only ? { migrations: [migrationNamed(only)] } : {}),
    onBatch: progressOn(log),
    async onUnmapped(rows) {
      const shown = rows.map(rowOf);
      unmapped.push(...shown.slice(0, limit - unmapped.length));
      await file?.write(shown);
    },
  }).finally(() => file?.close());
  return {
    data: { dryRun, ran, ...(dryRun ? { unmapped } : {}) },
    lines: ran.length > 0 ? ran.flatMap((one) => linesOf(one, unmapped)) : ['All is up to date.'],
  };
}

function progressOn(log: (line: string) => void) {
  let [changed, shownAt] = [0, Date.now()];
  return (batch: { changed: number }) => {
    changed += batch.changed;
    if (Date.now() - shownAt < PROGRESS_MS) return;
    shownAt = Date.now();
    log(`${changed} changed so far`);
  };
}

function linesOf({ id, runId, changed, unmapped, total }: Ran, rows: ReportRow[]): string[] {
  if (!runId) {
    return [
      `${id}: would change ${changed}, ${unmapped} could not be mapped`,
      ...rows.map((row) => `  ${lineOf(row)}`),
    ];
  }
  const before = total.changed > changed ? ` (${total.changed} with earlier runs)` : '';
  const hint = unmapped > 0 ? `; see: migrate report ${runId}` : '';
  return [`${id}: changed ${changed}${before}, ${unmapped} could not be mapped${hint}`];
}
