import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import type { Types } from 'mongoose';
import { StoredFile, type StoredFileRecord } from '#models/stored-file';
import type { FileRendition } from '#models/vocabulary';
import type { Received } from '#server/infra/incoming';
import { fileStorage } from '#server/infra/storage';
import { partKey } from './parts';

export type FileDraft = Pick<
  StoredFileRecord,
  'customerId' | 'name' | 'type' | 'showable' | 'uploadedBy'
>;

/**
 * Stores a file that has arrived, and what was made of it. Its row comes first, pending: it is nobody's to
 * see until a command makes it ready, and by it whatever a failure leaves behind is found; see `sweep`.
 * @throws StorageError
 */
export async function keep(
  draft: FileDraft,
  received: Pick<Received, 'path' | 'size' | 'sha256'>,
  renditions: Readonly<Record<FileRendition, Buffer>> | null,
): Promise<Types.ObjectId> {
  const { size, sha256 } = received;
  const made = Object.entries(renditions ?? {}) as [FileRendition, Buffer][];
  const names = made.map(([name]) => name);
  const id = await addPending({ ...draft, size, sha256, renditions: names });
  const storage = await fileStorage();
  const original = partKey(id, 'original');
  await storage.put(original, createReadStream(received.path), draft.type);
  for (const [name, bytes] of made) {
    const type = name === 'avif' ? 'image/avif' : 'image/webp';
    await storage.put(partKey(id, name), Readable.from([bytes]), type);
  }
  return id;
}

/** Written past the audit: there is nothing yet of which a record could tell. */
async function addPending(
  fields: FileDraft & Pick<StoredFileRecord, 'size' | 'sha256' | 'renditions'>,
): Promise<Types.ObjectId> {
  const now = new Date();
  const pending = new StoredFile({ ...fields, state: 'pending', createdAt: now, updatedAt: now });
  await pending.validate();
  await StoredFile.collection.insertOne(pending.toObject());
  return pending._id;
}
