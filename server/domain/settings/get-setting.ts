import { Setting, type SettingRecord } from '#models/setting';
import { query } from '#server/kernel/query';
import { settingKeyInput, settingOutput } from './schema';
import { toSetting } from './to-output';

/** One setting. */
export const getSetting = query({
  name: 'settings.get',
  permission: 'settings.manage',
  input: settingKeyInput,
  output: settingOutput,

  async run({ input: { key }, actor }) {
    const stored = await Setting.findOne({ key }).lean<SettingRecord>();
    return toSetting(key, stored ?? undefined, actor);
  },
});
