import type { ClientSession } from 'mongoose';
import { Outbox, type OutboxRecord } from '#models/outbox';
import { invalidateEverywhere } from './cache';
import { announceChange } from './changes';

/** What a command tells the rest of the system about its write. */
export type DomainEvent = Omit<OutboxRecord, '_id' | 'at'>;

/** Writes the events into the outbox, inside the command's transaction. */
export async function record(
  events: readonly DomainEvent[],
  session: ClientSession,
): Promise<void> {
  if (events.length === 0) return;
  const rows = events.map((event) => ({ ...event, at: new Date() }));
  const [row] = rows;
  // Nearly always one: the driver's bulk insert costs several times a plain one.
  if (rows.length === 1 && row) await Outbox.collection.insertOne(row, { session });
  else await Outbox.collection.insertMany(rows, { session });
}

/**
 * After the commit: drops what this instance has cached, and tells the others over Redis. Every
 * instance and every live screen hears of it from the outbox's change stream as well (see `live`).
 */
export function publish(events: readonly DomainEvent[]): void {
  const changed = new Set(events.map(({ entityType }) => entityType));
  invalidateEverywhere(changed);
  for (const entityType of changed) announceChange(entityType);
}
