import { command } from '#server/kernel/command';
import { changeSetting } from './change-setting';
import { settingOutput, updateSettingInput } from './schema';

/** Changes a setting. Caches drop it on every instance at once. */
export const updateSetting = command({
  name: 'settings.update',
  permission: 'settings.manage',
  input: updateSettingInput,
  output: settingOutput,

  run: ({ input, actor, session }) =>
    changeSetting({ change: input, actor, session, done: 'changed' }),
});
