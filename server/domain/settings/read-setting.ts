import { Setting } from '#models/setting';
import { SETTING_KEYS, type SettingKey } from '#models/vocabulary';
import { Audience, CacheKey, cached } from '#server/effects/cache';
import { logger } from '#server/infra/logger';
import { DEFAULT_SETTINGS } from './defaults';
import {
  SETTING_VALUES,
  type SettingValue,
  type SettingValues,
  type Stage,
  settingValues,
} from './values-schema';

const KEY = new CacheKey('settings', Audience.everyone, 'all');

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
  if (parsed.success)
    return key === 'lists.stages' ? everyStage(asStages(parsed.data)) : parsed.data;
  logger.warn(`the stored value of ${key} is malformed; its default is used`);
  return DEFAULT_SETTINGS[key];
}

/** Stages that came to the product after the list was stored stand at its end. */
function everyStage(stored: readonly Stage[]): Stage[] {
  const known = new Set(stored.map(({ key }) => key));
  const added = DEFAULT_SETTINGS['lists.stages'].filter(({ key }) => !known.has(key));
  const last = Math.max(...stored.map(({ order }) => order));
  return [...stored, ...added.map((stage, at) => ({ ...stage, order: last + 1 + at }))];
}

/** The schema of `lists.stages` has just parsed it. */
function asStages(value: unknown): readonly Stage[] {
  return value as readonly Stage[];
}
