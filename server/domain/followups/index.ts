export { completeFollowup } from './complete';
export { createFollowup } from './create';
export { listFollowups } from './list';
export { restoreFollowup } from './restore';
export { sanitizeNote } from './sanitize';
export { scheduleFollowup } from './schedule';
