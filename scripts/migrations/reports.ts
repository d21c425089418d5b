import type { QueryFilter } from 'mongoose';
import { MigrationReport, type MigrationReportRecord } from '#models/migration-report';
import type { Unmapped } from './migration';

/** One value that could not be mapped, as a report shows it. */
export interface ReportRow {
  id: string;
  label: string;
  value: string;
  reason: string;
}

export function rowOf({ entityId, label, value, reason }: Unmapped): ReportRow {
  return { id: entityId.toHexString(), label, value, reason };
}

export function lineOf({ label, value, reason }: ReportRow): string {
  return `${label}  ${JSON.stringify(value)}  ${reason}`;
}

export type ReportFilter = QueryFilter<MigrationReportRecord>;

export function countReport(filter: ReportFilter): Promise<number> {
  return MigrationReport.countDocuments(filter);
}

/** In the order of the records; without a limit all of them, one by one. */
export async function* readReport(filter: ReportFilter, limit = 0): AsyncGenerator<ReportRow> {
  const rows = MigrationReport.find(filter).sort({ _id: 1 }).limit(limit).lean().cursor();
  for await (const row of rows) yield rowOf(row);
}
