import { router } from '#server/trpc/init';
import { queryOf } from '#server/trpc/procedures';
import { listTrash } from './index';

export const trashRouter = router({
  list: queryOf(listTrash, { method: 'GET', path: '/crm/trash' }),
});
