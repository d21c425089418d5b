import mongoose from 'mongoose';
import { AuditLog } from '#models/audit-log';
import { AUDIT_RETENTION } from '#models/indexes';
import { readSetting } from '#server/domain/settings';
import { onChange } from '#server/effects/changes';
import { logger } from '#server/infra/logger';

const DAY_SECONDS = 86_400;

/**
 * Makes the log keep its rows as long as the setting says; MongoDB removes older ones within a minute.
 * @returns the days that hold from now on, or null where the index does not exist yet
 */
export async function applyAuditRetention(): Promise<number | null> {
  const { retentionDays } = await readSetting('security.audit');
  const { name } = AUDIT_RETENTION.options ?? {};
  const there = await AuditLog.collection.listIndexes().toArray().catch(noCollection);
  const index = there.find((one) => one.name === name);
  if (!index) return null;
  const expireAfterSeconds = retentionDays * DAY_SECONDS;
  if (index.expireAfterSeconds !== expireAfterSeconds) {
    await mongoose.connection.db?.command({
      collMod: AuditLog.collection.collectionName,
      index: { name, expireAfterSeconds },
    });
    logger.info('the audit log is kept for another time now', { days: retentionDays });
  }
  return retentionDays;
}

/**
 * Applies the setting as it is, and again whenever settings change on any instance: who changed it may
 * be gone before it took effect. Returns the function that stops.
 */
export async function followAuditRetention(): Promise<() => Promise<void>> {
  await applyAuditRetention();
  const stop = onChange((entityType) => {
    if (entityType === 'setting') void applyAuditRetention().catch(warn);
  });
  return async () => stop();
}

function warn(error: Error): void {
  logger.warn('the retention of the audit log could not be changed', { cause: error.message });
}

/** A database without the collection has no indexes, and asking for them is an error. */
function noCollection(): mongoose.mongo.IndexDescriptionInfo[] {
  return [];
}
