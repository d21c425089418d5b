import { z } from 'zod';
import { Setting, type SettingRecord } from '#models/setting';
import { SETTING_KEYS, type SettingKey } from '#models/vocabulary';
import type { AuditDraft } from '#server/kernel/audit';
import { command } from '#server/kernel/command';
import { categoryOf } from './category';
import { settingEvent } from './change-setting';
import { DEFAULT_SETTINGS } from './defaults';
import { seedOutput } from './schema';

/** The settings that nobody has stored yet. */
export async function missingSettings(): Promise<SettingKey[]> {
  return missingAmong(await Setting.distinct('key'));
}

/** Stores the default of every setting that is missing; what is stored is left as it is. */
export const seedSettings = command({
  name: 'settings.seed',
  permission: 'settings.manage',
  input: z.strictObject({}).default({}),
  output: seedOutput,

  async run({ actor, session }) {
    const created = missingAmong(await Setting.distinct('key').session(session));
    await Setting.create(created.map(defaultRow), { session, ordered: true });
    return {
      data: { created, kept: SETTING_KEYS.filter((key) => !created.includes(key)) },
      audit: toAudit(created.map(createdAudit)),
      events: created.map((key) => settingEvent('created', key, actor)),
    };
  },
});

function missingAmong(stored: readonly string[]): SettingKey[] {
  return SETTING_KEYS.filter((key) => !stored.includes(key));
}

function defaultRow(key: SettingKey): Pick<SettingRecord, 'key' | 'category' | 'value'> {
  return { key, category: categoryOf(key), value: DEFAULT_SETTINGS[key] };
}

function createdAudit(key: SettingKey): AuditDraft {
  return {
    action: 'CREATE',
    entityType: 'setting',
    entityId: key,
    description: `Stored the default of ${key}`,
    after: { value: DEFAULT_SETTINGS[key] },
  };
}

function toAudit(made: AuditDraft[]): [AuditDraft, ...AuditDraft[]] {
  const [first, ...rest] = made;
  if (first) return [first, ...rest];
  const nothing = 'Looked for missing settings; there were none';
  return [{ action: 'VIEW', entityType: 'setting', entityId: 'all', description: nothing }];
}
