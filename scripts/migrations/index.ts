import { backfillSortKeys } from './0001-backfill-sort-keys';
import type { Migration } from './migration';

/** Every migration in the order they run. */
export const MIGRATIONS: readonly Migration[] = [backfillSortKeys];
