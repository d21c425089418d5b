import { backfillSortKeys } from './0001-backfill-sort-keys';
import { migrateAssignedAgents } from './0002-migrate-assigned-agents';
import { universityNames } from './0003-university-names';
import type { Migration } from './migration';

/** Every migration in the order they run. */
export const MIGRATIONS: readonly Migration[] = [
  backfillSortKeys,
  migrateAssignedAgents,
  universityNames,
];
