import { router } from '#server/trpc/init';
import { mutationOf, queryOf } from '#server/trpc/procedures';
import { listNotifications, markRead, unreadNotifications } from './index';

export const notificationsRouter = router({
  list: queryOf(listNotifications, { method: 'GET', path: '/user/notifications' }),
  unread: queryOf(unreadNotifications, { method: 'GET', path: '/user/notifications/unread' }),
  markRead: mutationOf(
    markRead,
    { method: 'POST', path: '/user/notifications/read', message: 'Notifications read' },
    { method: 'POST', path: '/user/notifications/:id/read', message: 'Notification read' },
  ),
});
