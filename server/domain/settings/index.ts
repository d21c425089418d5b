export { DEFAULT_SETTINGS } from './defaults';
export { settingsLists } from './lists';
export { readSetting, readSettings } from './read-setting';
export { missingSettings, seedSettings } from './seed-settings';
