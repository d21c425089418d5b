import type { StoredFileRecord } from '#models/stored-file';
import { fileStorage, SIGNED_FOR_SECONDS } from '#server/infra/storage';
import { notFound } from '#server/kernel/errors';
import { type FilePart, partKey } from './parts';

/**
 * An address for one part of a file. What we made ourselves is shown; an original only when nothing in it
 * acts, and never a picture's, which still carries whatever its maker put in.
 * @throws AppError NOT_FOUND for a part that was not made of this file
 */
export async function signedFor(file: StoredFileRecord, part: FilePart, download = false) {
  const { _id, name, type, showable } = file;
  const isOriginal = part === 'original';
  if (!isOriginal && !file.renditions.includes(part)) throw notFound('This preview');
  const storage = await fileStorage();
  const url = await storage.signedUrl(partKey(_id, part), {
    type: isOriginal ? type : part === 'avif' ? 'image/avif' : 'image/webp',
    name: isOriginal ? name : `${name}.${part === 'avif' ? 'avif' : 'webp'}`,
    inline: !download && (!isOriginal || showable),
  });
  const expiresAt = new Date(Date.now() + SIGNED_FOR_SECONDS * 1_000).toISOString();
  return { id: _id.toHexString(), name, url, expiresAt };
}
