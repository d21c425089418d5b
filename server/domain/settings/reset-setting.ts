import { command } from '#server/kernel/command';
import { changeSetting } from './change-setting';
import { DEFAULT_SETTINGS } from './defaults';
import { resetSettingInput, settingOutput, updateSettingInput } from './schema';

/** Sets a setting back to what the product comes with, by the same rules as any other change. */
export const resetSetting = command({
  name: 'settings.reset',
  permission: 'settings.manage',
  input: resetSettingInput,
  output: settingOutput,

  run({ input, actor, session }) {
    const value = DEFAULT_SETTINGS[input.key];
    const change = updateSettingInput.parse({ ...input, value });
    return changeSetting({ change, actor, session, done: 'set back to its default' });
  },
});
