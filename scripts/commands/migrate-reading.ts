import { countReport, lineOf, readReport } from '#scripts/migrations/reports';
import { type LoggedRun, lastRuns } from '#scripts/migrations/run-log';
import { migrationStates } from '#scripts/migrations/run-migrations';
import type { Report } from './command-job';
import { reportNamed } from './find-migration';
import { linesFile } from './lines-file';
import type { MigrateOptions } from './migrate-options';

export async function status(): Promise<Report> {
  const migrations = await migrationStates();
  return {
    data: { migrations },
    lines: migrations.map(({ id, name, state, changed, unmapped, why }) =>
      [
        ...[id, name, state],
        ...(changed === null ? [] : [`${changed} changed`]),
        ...(unmapped ? [`${unmapped} not mapped`] : []),
        why,
      ].join('  '),
    ),
  };
}

/** Who ran what, when, how long and with what outcome; the last run first. */
export async function log(limit: number): Promise<Report> {
  const runs = await lastRuns(limit);
  return { data: { runs }, lines: runs.length > 0 ? runs.map(runLine) : ['Nothing has run yet.'] };
}

function runLine(run: LoggedRun): string {
  return [
    run.runId,
    run.startedAt.toISOString(),
    run.migrationId,
    run.outcome,
    `${run.seconds.toFixed(1)} s`,
    `${run.changed} changed`,
    `${run.unmapped} not mapped`,
    run.by,
    ...(run.error ? [run.error] : []),
  ].join('  ');
}

/** The values that a migration, or one run of it, could not map: the first ones, or all into a file. */
export async function report(
  id: string,
  { limit, file: path }: Pick<MigrateOptions, 'limit' | 'file'>,
): Promise<Report> {
  const filter = reportNamed(id);
  const count = await countReport(filter);
  if (path) {
    const file = await linesFile(path);
    try {
      for await (const row of readReport(filter)) await file.write([row]);
    } finally {
      await file.close();
    }
    return { data: { count, file: path }, lines: [`${count} written to ${path}`] };
  }
  const rows = [];
  for await (const row of readReport(filter, limit)) rows.push(row);
  const more = count > rows.length ? [`… and ${count - rows.length} more: --limit, --file`] : [];
  return {
    data: { count, unmapped: rows },
    lines: [`${count} not mapped`, ...rows.map(lineOf), ...more],
  };
}
