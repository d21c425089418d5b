import type { AppContext } from '#server/kernel/context';
import { importUniversityBatch } from './import-batch';
import { mapUniversity, merged, type Rejection } from './map-university';
import { type ImportCounts, type ImportedRow, LARGEST_BATCH } from './schema';

/** Where every row of a file went: `rows = universities + merged + rejected`. */
export interface ImportSummary extends ImportCounts {
  rows: number;
  /** Different universities in the file: `inserted + updated + unchanged`. */
  universities: number;
  /** Rows of the same country and name as an earlier one, whose domains it took over. */
  merged: number;
  rejected: { row: number; reason: Rejection }[];
  /** Country names that have no code, with how many rows carry them; those rows are imported. */
  unmappedCountries: Record<string, number>;
}

interface Options {
  dryRun?: boolean;
  signal?: AbortSignal;
  onProgress?: (done: number, total: number) => void;
}

/** Imports the rows of a file in batches; running it again changes nothing. */
export async function importUniversities(
  context: AppContext,
  source: readonly unknown[],
  { dryRun = false, signal, onProgress }: Options = {},
): Promise<ImportSummary> {
  const { report, universities: rows } = readRows(source);
  const counts: ImportCounts = { inserted: 0, updated: 0, unchanged: 0 };
  for (let at = 0; at < rows.length && !dryRun; at += LARGEST_BATCH) {
    signal?.throwIfAborted();
    const batch = rows.slice(at, at + LARGEST_BATCH);
    const result = await importUniversityBatch(context, { rows: batch });
    counts.inserted += result.inserted;
    counts.updated += result.updated;
    counts.unchanged += result.unchanged;
    onProgress?.(at + batch.length, rows.length);
  }
  return { ...report, ...counts };
}

type Report = Omit<ImportSummary, keyof ImportCounts>;

/** Maps every row and joins those of one university; nothing is written. */
function readRows(source: readonly unknown[]): { report: Report; universities: ImportedRow[] } {
  const byKey = new Map<string, ImportedRow>();
  const rejected: ImportSummary['rejected'] = [];
  const unmapped = new Map<string, number>();
  for (const [at, row] of source.entries()) {
    const mapped = mapUniversity(row);
    if (!mapped.ok) {
      rejected.push({ row: at + 1, reason: mapped.reason });
      continue;
    }
    const { importKey } = mapped.row;
    const first = byKey.get(importKey);
    byKey.set(importKey, first ? merged(first, mapped.row) : mapped.row);
    const name = mapped.unmappedCountry;
    if (name) unmapped.set(name, (unmapped.get(name) ?? 0) + 1);
  }
  const universities = [...byKey.values()];
  const report = {
    rows: source.length,
    universities: universities.length,
    merged: source.length - rejected.length - universities.length,
    rejected,
    unmappedCountries: Object.fromEntries(unmapped),
  };
  return { report, universities };
}
