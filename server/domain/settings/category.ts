import type { SettingRecord } from '#models/setting';
import type { SettingKey } from '#models/vocabulary';

/** Keys begin with their category: SETTING_KEYS and SETTING_CATEGORIES are written that way. */
export function categoryOf(key: SettingKey): SettingRecord['category'] {
  return key.split('.')[0] as SettingRecord['category'];
}
