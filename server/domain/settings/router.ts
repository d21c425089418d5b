import { router } from '#server/trpc/init';
import { mutationOf, queryOf } from '#server/trpc/procedures';
import {
  getSetting,
  listSettings,
  resetSetting,
  seedSettings,
  settingsLists,
  stageUse,
  updateSetting,
} from './index';

const all = '/crm/system-settings';
const one = `${all}/:key` as const;

export const settingsRouter = router({
  lists: queryOf(settingsLists, { method: 'GET', path: '/crm/lists' }),
  list: queryOf(listSettings, { method: 'GET', path: all }),
  get: queryOf(getSetting, { method: 'GET', path: one }),
  stageUse: queryOf(stageUse),
  seed: mutationOf(seedSettings),
  update: mutationOf(updateSetting, { method: 'PUT', path: one, message: 'Setting changed' }),
  reset: mutationOf(resetSetting, {
    method: 'POST',
    path: `${one}/reset`,
    message: 'Setting set back to its default',
  }),
});
