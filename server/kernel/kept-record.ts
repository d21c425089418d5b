import mongoose, {
  type ClientSession,
  type HydratedDocument,
  type Model,
  type QueryFilter,
  type Types,
} from 'mongoose';
import type { KeptFields } from '#models/kept-fields';
import type { DomainEvent } from '#server/effects/events';
import type { Actor } from './context';
import { AppError, notFound } from './errors';

export interface KeptRecord extends KeptFields {
  _id: Types.ObjectId;
}

interface Wanted {
  id: string;
  /** As the refusal calls it: "This university". */
  what: string;
  session: ClientSession;
  /** Out of the recycle bin. */
  deleted?: boolean;
}

/** Loads one record for writing. @throws AppError NOT_FOUND */
export async function loadKept<T extends KeptRecord>(
  model: Model<T>,
  { id, what, session, deleted = false }: Wanted,
): Promise<HydratedDocument<T>> {
  const filter = { _id: new mongoose.Types.ObjectId(id), isDeleted: deleted } as QueryFilter<T>;
  const record = await model.findOne(filter).session(session);
  if (!record) throw notFound(what);
  return record;
}

/** @throws AppError CONFLICT when the record has moved on since the caller read it */
export function requireVersion(record: { version: number }, version: number | undefined): void {
  if (version === undefined || record.version === version) return;
  throw new AppError('CONFLICT', 'Somebody changed this record meanwhile. Reload and try again.', {
    details: [{ path: 'version', message: `is now ${record.version}`, code: 'stale' }],
  });
}

/**
 * What is deleted for ever is named once more by whoever asks for it on a screen.
 * @throws AppError VALIDATION_ERROR for another name than its own
 */
export function requireName(given: string | undefined, own: string): void {
  if (given === undefined || given === own) return;
  throw new AppError('VALIDATION_ERROR', 'This is not what it is called.', {
    details: [{ path: 'name', message: 'is another', code: 'wrong_name' }],
  });
}

/** Saves a record as one more change of it. @returns the record as it is now stored */
export async function saveKept<T extends KeptRecord>(
  record: HydratedDocument<T>,
  actor: Pick<Actor, 'id'>,
  session: ClientSession,
): Promise<T> {
  const by = new mongoose.Types.ObjectId(actor.id);
  record.updatedBy = by;
  if (record.isNew) record.createdBy = by;
  else record.version += 1;
  await record.save({ session });
  return record.toObject<T>();
}

/** The fields of a record in the recycle bin. */
export function inBin(actor: Pick<Actor, 'id'>) {
  const deletedBy = new mongoose.Types.ObjectId(actor.id);
  return { isDeleted: true, deletedAt: new Date(), deletedBy };
}

export const OUT_OF_BIN = { isDeleted: false, deletedAt: null, deletedBy: null } as const;

export type KeptTopic = 'created' | 'updated' | 'deleted' | 'restored' | 'purged';

/** What the rest of the system hears of a write to such a record. */
export function keptEvent(
  entityType: DomainEvent['entityType'],
  topic: KeptTopic,
  id: Types.ObjectId,
  actor: Pick<Actor, 'id'>,
): DomainEvent {
  return {
    topic: `${entityType}.${topic}`,
    entityType,
    entityId: id.toHexString(),
    agentIds: [],
    createdBy: actor.id,
  };
}
