import mongoose from 'mongoose';
import { Notification } from '#models/notification';
import { nothingInput } from '#server/kernel/page';
import { query } from '#server/kernel/query';
import { MOST_COUNTED, unreadOutput } from './schema';

/** How many notifications wait for the caller, up to a hundred. */
export const unreadNotifications = query({
  name: 'notifications.unread',
  permission: 'signedIn',
  input: nothingInput,
  output: unreadOutput,

  async run({ actor }) {
    const userId = new mongoose.Types.ObjectId(actor.id);
    const unread = await Notification.countDocuments({ userId, readAt: null }).limit(MOST_COUNTED);
    return { unread };
  },
});
