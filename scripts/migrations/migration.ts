/** What a migration has at hand. */
export interface MigrationRun {
  /** Count what would change, write nothing. */
  dryRun: boolean;
  /** What the last `save` of a killed run kept; null for a fresh start. */
  position: unknown;
  /** Keeps the position after a finished batch, and the lock. */
  save(position: unknown, changed: number): Promise<void>;
  log(line: string): void;
  signal: AbortSignal;
}

/** One change of stored records. It matches only what is not yet migrated, so running twice is harmless. */
export interface Migration {
  /** Ordered by its number; never renamed once released. */
  id: string;
  why: string;
  up(run: MigrationRun): Promise<void>;
}
