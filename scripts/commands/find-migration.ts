import { Types } from 'mongoose';
import { MIGRATIONS } from '#scripts/migrations/index';
import type { Migration } from '#scripts/migrations/migration';
import type { ReportFilter } from '#scripts/migrations/reports';
import { UsageError } from './exit-code';

/** @throws UsageError with the names that there are */
export function migrationNamed(text: string): Migration {
  const found = find(text);
  if (found) return found;
  const known = MIGRATIONS.map(({ name }) => name).join(', ');
  throw new UsageError(`There is no migration ${text}. There are: ${known}.`);
}

/**
 * The report of a migration, else of the run with this id.
 * @throws UsageError for a text that is neither
 */
export function reportNamed(text: string): ReportFilter {
  const migration = find(text);
  if (migration) return { migrationId: migration.id };
  if (Types.ObjectId.isValid(text)) return { runId: new Types.ObjectId(text) };
  throw new UsageError(`${text} is neither a migration nor a run of the log.`);
}

function find(text: string): Migration | undefined {
  return MIGRATIONS.find(({ id, name }) => text === id || text === name);
}
