import type { SettingKey } from '#models/vocabulary';
import { SETTING_VALUES } from '#server/domain/settings/values-schema';
import { entryKeyFor } from './entry-key';
import { FORMS, type FormKind, type FormOf, KINDS } from './setting-forms';

/** A setting as the form of its kind starts with it. */
export type SettingForm = { [K in FormKind]: { kind: K; values: FormOf<K> } }[FormKind];

/** The value that the server gave, in the form of its kind. */
export function formOf(key: SettingKey, value: unknown): SettingForm {
  switch (key) {
    case 'lists.stages': {
      const stages = SETTING_VALUES[key].parse(value).toSorted((a, b) => a.order - b.order);
      const rows = stages.map(({ label, deadlineDays, order: _place, ...stage }) => ({
        ...stage,
        ...label,
        deadlineDays: deadlineDays ?? undefined,
      }));
      return { kind: 'stages', values: { rows } };
    }
    case 'lists.tags':
      return { kind: 'tags', values: { tags: SETTING_VALUES[key].parse(value).join('\n') } };
    case 'general.holidays': {
      const holidays = SETTING_VALUES[key].parse(value);
      const rows = holidays.map(({ date, label }) => ({ date, ...label }));
      return { kind: 'holidays', values: { rows } };
    }
    case 'general.locale': {
      const { weekend, ...locale } = SETTING_VALUES[key].parse(value);
      return {
        kind: 'locale',
        values: FORMS.locale.parse({ ...locale, weekend: weekend.map(String) }),
      };
    }
    case 'security.session':
      return { kind: 'session', values: SETTING_VALUES[key].parse(value) };
    case 'security.audit':
      return { kind: 'audit', values: SETTING_VALUES[key].parse(value) };
    default: {
      const rows = SETTING_VALUES[key].parse(value).map(({ label, ...entry }) => ({
        ...entry,
        ...label,
      }));
      return { kind: 'entries', values: { rows } };
    }
  }
}

/** What the verb takes, out of a form that its schema has let through. */
export function settingValueOf(form: SettingForm): unknown {
  switch (form.kind) {
    case 'stages':
      return form.values.rows.map(({ en, ar, deadlineDays, ...stage }, order) => ({
        ...stage,
        label: { en, ar },
        order,
        deadlineDays: deadlineDays ?? null,
      }));
    case 'entries': {
      const taken = new Set(form.values.rows.flatMap(({ key }) => key ?? []));
      return form.values.rows.map(({ key, en, ar, enabled }) => ({
        key: key || entryKeyFor(en, taken),
        label: { en, ar },
        enabled,
      }));
    }
    case 'holidays':
      return form.values.rows
        .map(({ date, en, ar }) => ({ date, label: { en, ar } }))
        .sort((a, b) => a.date.localeCompare(b.date));
    case 'tags':
      return form.values.tags
        .split(/[,،;\n]/)
        .map((tag) => tag.trim())
        .filter(Boolean);
    case 'locale':
      return { ...form.values, weekend: form.values.weekend.map(Number) };
    default:
      return form.values;
  }
}

/** The form's own schema reads what was sent; the kind follows from the key. */
export const kindOf = (key: SettingKey): FormKind => KINDS[key];
