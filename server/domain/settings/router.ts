import { router } from '#server/trpc/init';
import { mutationOf, queryOf } from '#server/trpc/procedures';
import { settingsLists } from './lists';
import { seedSettings } from './seed-settings';

export const settingsRouter = router({
  lists: queryOf(settingsLists, { method: 'GET', path: '/crm/lists' }),
  seed: mutationOf(seedSettings),
});
