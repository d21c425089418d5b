import type { SettingKey } from '#models/vocabulary';
import { type Label, SETTING_VALUES } from '#server/domain/settings/values-schema';
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
    case 'general.followups': {
      const { reminderMinutes, ...rest } = SETTING_VALUES[key].parse(value);
      return {
        kind: 'followups',
        values: { ...rest, reminderMinutes: reminderMinutes ?? undefined },
      };
    }
    case 'security.session':
      return { kind: 'session', values: SETTING_VALUES[key].parse(value) };
    case 'security.audit':
      return { kind: 'audit', values: SETTING_VALUES[key].parse(value) };
    case 'lists.currencies':
      return { kind: 'currencies', values: { rows: SETTING_VALUES[key].parse(value).map(rowOf) } };
    default:
      return { kind: 'entries', values: { rows: SETTING_VALUES[key].parse(value).map(rowOf) } };
  }
}

/** What the verb takes, out of a form that its schema has let through. */
export function settingValueOf(form: SettingForm): unknown {
  switch (form.kind) {
    case 'stages':
      return keyed(form.values.rows).map(({ deadlineDays, ...stage }, order) => ({
        ...stage,
        order,
        deadlineDays: deadlineDays ?? null,
      }));
    case 'entries':
    case 'currencies':
      return keyed(form.values.rows);
    case 'holidays':
      return form.values.rows
        .map(({ date, en, ar }) => ({ date, label: { en, ar } }))
        .sort((a, b) => a.date.localeCompare(b.date));
    case 'tags':
      return form.values.tags
        .split(/[,،;\n]/)
        .map((tag) => tag.trim())
        .filter(Boolean);
    case 'followups':
      return { ...form.values, reminderMinutes: form.values.reminderMinutes ?? null };
    case 'locale':
      return { ...form.values, weekend: form.values.weekend.map(Number) };
    default:
      return form.values;
  }
}

interface Row extends Label {
  key?: string | undefined;
}

function rowOf<E extends { label: Label }>({ label, ...entry }: E) {
  return { ...entry, ...label };
}

/** The rows as entries; one without a key gets it from its English word. */
function keyed<R extends Row>(rows: readonly R[]) {
  const taken = new Set(rows.flatMap(({ key }) => key ?? []));
  return rows.map(({ key, en, ar, ...rest }) => ({
    ...rest,
    key: key || entryKeyFor(en, taken),
    label: { en, ar },
  }));
}

/** The form's own schema reads what was sent; the kind follows from the key. */
export const kindOf = (key: SettingKey): FormKind => KINDS[key];
