export { listNotifications } from './list';
export { markRead } from './mark-read';
export { type Notice, notify } from './notify';
export { unreadNotifications } from './unread';
