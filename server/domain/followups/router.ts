import { router } from '#server/trpc/init';
import { mutationOf, queryOf } from '#server/trpc/procedures';
import {
  completeFollowup,
  createFollowup,
  deleteFollowup,
  followupCalendar,
  freeDays,
  getFollowup,
  listFollowups,
  reopenFollowup,
  restoreFollowup,
  scheduleFollowup,
  updateFollowup,
} from './index';

const all = '/crm/followups';
const one = `${all}/:id`;

export const followupsRouter = router({
  list: queryOf(
    listFollowups,
    { method: 'GET', path: all },
    { method: 'GET', path: '/crm/customers/:customerId/followups' },
  ),
  get: queryOf(getFollowup, { method: 'GET', path: one }),
  calendar: queryOf(followupCalendar, { method: 'GET', path: '/crm/followups-calendar' }),
  freeDays: queryOf(freeDays, { method: 'GET', path: '/crm/free-days' }),
  create: mutationOf(createFollowup, {
    method: 'POST',
    path: all,
    status: 201,
    message: 'Follow-up created',
  }),
  update: mutationOf(updateFollowup, { method: 'PUT', path: one, message: 'Follow-up changed' }),
  complete: mutationOf(completeFollowup, {
    method: 'POST',
    path: `${one}/complete`,
    message: 'Follow-up closed',
  }),
  reopen: mutationOf(reopenFollowup, {
    method: 'POST',
    path: `${one}/reopen`,
    message: 'Follow-up reopened',
  }),
  delete: mutationOf(deleteFollowup, {
    method: 'DELETE',
    path: one,
    message: 'Follow-up deleted',
  }),
  restore: mutationOf(restoreFollowup, {
    method: 'POST',
    path: `${one}/restore`,
    message: 'Follow-up restored',
  }),
  schedule: mutationOf(scheduleFollowup),
});
