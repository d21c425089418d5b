import { Setting, type SettingRecord } from '#models/setting';
import { SETTING_KEYS } from '#models/vocabulary';
import { paginationOf } from '#server/kernel/page';
import { query } from '#server/kernel/query';
import { categoryOf } from './category';
import { listSettingsInput, settingsPage } from './schema';
import { toSetting } from './to-output';

/** Every setting with its value, stored or default. */
export const listSettings = query({
  name: 'settings.list',
  permission: 'settings.manage',
  input: listSettingsInput,
  output: settingsPage,

  async run({ input: { page, limit, category }, actor }) {
    const keys = SETTING_KEYS.filter((key) => !category || categoryOf(key) === category);
    const shown = keys.slice((page - 1) * limit, page * limit);
    const rows = await Setting.find({ key: { $in: shown } }).lean<SettingRecord[]>();
    const stored = new Map(rows.map((row) => [row.key, row]));
    return {
      items: shown.map((key) => toSetting(key, stored.get(key), actor)),
      pagination: paginationOf({ page, limit, counted: keys.length, cap: keys.length + 1 }),
    };
  },
});
