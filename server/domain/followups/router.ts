import { router } from '#server/trpc/init';
import { mutationOf, queryOf } from '#server/trpc/procedures';
import {
  completeFollowup,
  createFollowup,
  listFollowups,
  restoreFollowup,
  scheduleFollowup,
} from './index';

export const followupsRouter = router({
  list: queryOf(
    listFollowups,
    { method: 'GET', path: '/crm/followups' },
    { method: 'GET', path: '/crm/customers/:customerId/followups' },
  ),
  create: mutationOf(createFollowup, {
    method: 'POST',
    path: '/crm/followups',
    status: 201,
    message: 'Follow-up created',
  }),
  complete: mutationOf(completeFollowup, {
    method: 'PUT',
    path: '/crm/followups/:id',
    message: 'Follow-up closed',
  }),
  restore: mutationOf(restoreFollowup, {
    method: 'POST',
    path: '/crm/followups/:id/restore',
    message: 'Follow-up restored',
  }),
  schedule: mutationOf(scheduleFollowup),
});
