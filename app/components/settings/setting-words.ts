import type { SettingKey } from '#models/vocabulary';

/** How a setting is called among the words: keys of words have no dots. */
export type SettingWords = SettingKey extends infer Key
  ? Key extends `${infer Category}.${infer Name}`
    ? `${Category}_${Name}`
    : never
  : never;

export function settingWords(key: SettingKey): SettingWords {
  return key.replace('.', '_') as SettingWords; // a key has one dot
}

/** Where a setting is changed. */
export const settingPath = (key: SettingKey): string =>
  key === 'lists.stages' ? '/admin/stages' : `/admin/settings/${key}`;
