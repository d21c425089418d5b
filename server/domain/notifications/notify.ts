import type { ClientSession, Types } from 'mongoose';
import { Notification } from '#models/notification';
import type { NotificationKind } from '#models/vocabulary';
import type { DomainEvent } from '#server/effects/events';

export interface Notice {
  userId: Types.ObjectId;
  kind: NotificationKind;
  /** Names the occasion: the same one reaches its person once. */
  key: string;
  customerId?: Types.ObjectId;
  followupId?: Types.ObjectId;
  dueAt?: Date;
  /** How many records it tells of; told again under the same key they add up, unread once more. */
  adds?: number;
}

/** Tells people something, inside the transaction in which it came to be. Returns its events. */
export async function notify(
  notices: readonly Notice[],
  session: ClientSession,
): Promise<DomainEvent[]> {
  if (notices.length === 0) return [];
  const at = new Date();
  await Notification.bulkWrite(
    notices.map(({ key, adds, ...notice }) => ({
      updateOne: {
        filter: { key },
        update: adds
          ? { $setOnInsert: notice, $inc: { count: adds }, $set: { readAt: null, at } }
          : { $setOnInsert: { ...notice, count: 1, readAt: null, at } },
        upsert: true,
      },
    })),
    { session, ordered: false },
  );
  return [...new Set(notices.map(({ userId }) => userId.toHexString()))].map((userId) => ({
    topic: 'notification.created',
    entityType: 'notification',
    entityId: userId,
    agentIds: [userId],
    createdBy: userId,
  }));
}
