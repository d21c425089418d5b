import type { QueryFilter } from 'mongoose';
import { StoredFile, type StoredFileRecord } from '#models/stored-file';
import { clearLeftBehind } from '#server/infra/incoming';
import { logger } from '#server/infra/logger';
import { fileStorage } from '#server/infra/storage';

/** An upload that is not ready by then was cut short: its process was killed, or its storage was away. */
const PENDING_MS = 86_400_000;
const AT_ONCE = 200;

/**
 * Removes the bytes of files that are deleted for ever or never became ready, then their rows. A storage
 * that is away keeps its rows for the next time; removing again what is gone does no harm.
 */
export async function sweepFiles(now = Date.now()): Promise<void> {
  await clearLeftBehind(now);
  const toGo: QueryFilter<StoredFileRecord>[] = [
    { state: 'removing' },
    { state: 'pending', createdAt: { $lt: new Date(now - PENDING_MS) } },
  ];
  for (const filter of toGo) {
    const rows = await StoredFile.find(filter, { _id: 1 })
      .sort({ createdAt: 1 })
      .limit(AT_ONCE)
      .lean();
    for (const { _id } of rows) await removeOne(_id);
  }
}

async function removeOne(_id: StoredFileRecord['_id']): Promise<void> {
  const fileId = _id.toHexString();
  try {
    await (await fileStorage()).remove(fileId);
    // Past the audit, which has the row of the command that deleted the student.
    await StoredFile.collection.deleteOne({ _id, state: { $ne: 'ready' } });
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    logger.warn('a file could not be removed yet', { fileId, cause });
  }
}
