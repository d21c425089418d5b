import type { ClientSession, mongo, Types } from 'mongoose';
import type { DomainEvent } from '#server/effects/events';

export interface StoredRow {
  _id: Types.ObjectId;
}

/**
 * One change of stored records. It plans, batch by batch, and the runner does the rest: a batch is
 * planned and written in one transaction together with its position, its report and its audit row.
 */
export interface Migration<Row extends StoredRow = StoredRow> {
  /** Ordered by its number; never renamed once released. */
  id: string;
  /** What people call it. */
  name: string;
  why: string;
  collection: string;
  /** Matches only what is not yet migrated, so running twice is harmless. */
  pending: mongo.Filter<mongo.Document>;
  /** What is read of each pending record. */
  fields: Record<string, 1>;
  /** Called again with what is stored by then when somebody else writes to one of the records. */
  plan(rows: readonly Row[], session: ClientSession): Promise<Plan>;
}

export interface Plan {
  changed: number;
  /** Not asked for on a dry run. */
  writes(): Promise<readonly PlannedWrites[]>;
  unmapped?: readonly Unmapped[];
  /** What caches and live screens hear of the batch. */
  events?: readonly DomainEvent[];
}

export interface PlannedWrites {
  collection: string;
  operations: mongo.AnyBulkWriteOperation[];
}

/** A record whose old value means nothing that is known. */
export interface Unmapped {
  entityId: Types.ObjectId;
  /** What people call the record, such as its customer number. */
  label: string;
  value: string;
  reason: string;
}

/** What was written, or on a dry run would be. */
export interface Counts {
  changed: number;
  unmapped: number;
}
