import { Setting } from '#models/setting';
import { takeStagesFrom } from '#models/stages-in-force';
import { SETTING_KEYS, type SettingKey } from '#models/vocabulary';
import { Audience, CacheKey, cached } from '#server/effects/cache';
import { logger } from '#server/infra/logger';
import { entriesOf } from './change-rules';
import { DEFAULT_SETTINGS } from './defaults';
import {
  isBuiltIn,
  SETTING_VALUES,
  type SettingValue,
  type SettingValues,
  settingValues,
} from './values-schema';

const KEY = new CacheKey('settings', Audience.everyone, 'all');

takeStagesFrom(() => readSetting('lists.stages'));

/** The value of one setting: what is stored, or the default. */
export async function readSetting<K extends SettingKey>(key: K): Promise<SettingValue<K>> {
  return (await readSettings())[key];
}

/** All settings at once, read with one query. */
export function readSettings(): Promise<SettingValues> {
  return cached(KEY, settingValues, loadSettings);
}

async function loadSettings(): Promise<SettingValues> {
  const rows = await Setting.find({}, { key: 1, value: 1 }).lean();
  const stored = new Map(rows.map((row) => [row.key, row.value]));
  return Object.fromEntries(
    SETTING_KEYS.map((key) => [key, usable(key, stored.get(key))]),
  ) as SettingValues; // each key was given the value that its own schema parsed
}

/** A stored value as far as its schema accepts it, else the default. */
export function usable(key: SettingKey, value: unknown): unknown {
  if (value === undefined) return DEFAULT_SETTINGS[key];
  const parsed = SETTING_VALUES[key].safeParse(value);
  if (parsed.success) return withBuiltIns(key, parsed.data);
  logger.warn(`the stored value of ${key} is malformed; its default is used`);
  return DEFAULT_SETTINGS[key];
}

/** What rules know by name and the stored list does not, as it came later, stands at its end. */
function withBuiltIns(key: SettingKey, value: unknown): unknown {
  const stored = entriesOf(value);
  const known = new Set(stored.map((entry) => entry.key));
  const added = entriesOf(DEFAULT_SETTINGS[key]).filter(
    (entry) => isBuiltIn(key, entry.key) && !known.has(entry.key),
  );
  if (added.length === 0) return value;
  const last = Math.max(...stored.map(({ order = 0 }) => order));
  const placed = added.map((entry, at) =>
    entry.order === undefined ? entry : { ...entry, order: last + 1 + at },
  );
  return [...stored, ...placed];
}
