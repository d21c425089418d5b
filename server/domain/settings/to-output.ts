import { isDeepStrictEqual } from 'node:util';
import type { SettingRecord } from '#models/setting';
import type { SettingKey } from '#models/vocabulary';
import type { Actor } from '#server/kernel/context';
import { can } from '#server/permissions/can';
import { categoryOf } from './category';
import { DEFAULT_SETTINGS } from './defaults';
import { usable } from './read-setting';
import type { SettingOutput } from './schema';

/** A setting as its administrators see it, stored or not. */
export function toSetting(
  key: SettingKey,
  stored: SettingRecord | undefined,
  actor: Actor,
): SettingOutput {
  const value = usable(key, stored?.value);
  const category = categoryOf(key);
  return {
    key,
    category,
    value,
    isDefault: isDeepStrictEqual(value, DEFAULT_SETTINGS[key]),
    version: stored ? (stored.version ?? 1) : 0,
    updatedAt: stored?.updatedAt.toISOString() ?? null,
    mayChange: category !== 'security' || can(actor.permissions, 'settings.manageSecurity'),
  };
}
