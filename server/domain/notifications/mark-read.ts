import mongoose from 'mongoose';
import { Notification } from '#models/notification';
import { command } from '#server/kernel/command';
import { notFound } from '#server/kernel/errors';
import { MOST_COUNTED, markReadInput, unreadOutput } from './schema';

/**
 * The caller has read one notification, or all of them.
 * @throws AppError NOT_FOUND for one that is not the caller's
 */
export const markRead = command({
  name: 'notifications.markRead',
  permission: 'signedIn',
  input: markReadInput,
  output: unreadOutput,

  async run({ input: { id }, actor, session }) {
    const userId = new mongoose.Types.ObjectId(actor.id);
    const one = id ? { _id: new mongoose.Types.ObjectId(id) } : {};
    if (id && !(await Notification.exists({ ...one, userId }).session(session))) {
      throw notFound('This notification');
    }
    const { modifiedCount } = await Notification.updateMany(
      { ...one, userId, readAt: null },
      { readAt: new Date() },
      { session },
    );
    const unread = await Notification.countDocuments({ userId, readAt: null })
      .session(session)
      .limit(MOST_COUNTED);
    return {
      data: { unread },
      audit: [
        {
          action: 'UPDATE',
          entityType: 'notification',
          entityId: id ?? actor.id,
          description: `${modifiedCount} notifications read`,
        },
      ],
      events: [],
    };
  },
});
