import { router } from '#server/trpc/init';
import { mutationOf, queryOf } from '#server/trpc/procedures';
import { cacheStatistics } from './cache-statistics';
import { clearCache } from './clear-cache';

export const systemRouter = router({
  cacheStatistics: queryOf(cacheStatistics, { method: 'GET', path: '/admin/cache' }),
  clearCache: mutationOf(clearCache, {
    method: 'DELETE',
    path: '/admin/cache',
    message: 'The caches of all instances were emptied',
  }),
});
