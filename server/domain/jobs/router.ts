import { router } from '#server/trpc/init';
import { mutationOf, queryOf } from '#server/trpc/procedures';
import { cancelJob, getJob, listJobs } from './index';

export const jobsRouter = router({
  list: queryOf(listJobs, { method: 'GET', path: '/crm/jobs' }),
  get: queryOf(getJob, { method: 'GET', path: '/crm/jobs/:id' }),
  cancel: mutationOf(cancelJob, {
    method: 'DELETE',
    path: '/crm/jobs/:id',
    message: 'Job cancelled',
  }),
});
