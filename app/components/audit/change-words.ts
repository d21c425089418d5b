import type { AuditEntry } from '#server/domain/audit/schema';
import { labelIn } from '../followup/contact-lists';
import { type FieldWords, fieldLabel, fieldValue } from '../student/field-words';

export type AuditChange = AuditEntry['changes'][number];

/** What it takes to say a change: the words of a student's fields, and names for ids. */
export interface ChangeWords extends FieldWords {
  names: AuditEntry['names'];
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;
/** A cell of the permission table: resource and action. */
const CELL = /^cells\.(\w+)\.(\w+)$/;
const COUNSELOR_STATUS = /(^|\.)counselorStatus$/;
const HIDDEN = '[hidden]';
const LONGEST = 300;

/** The name of a field of whatever record; its path when it has none. */
export function changeLabel(field: string, { t }: ChangeWords): string {
  const [, resource, action] = CELL.exec(field) ?? [];
  if (resource && action) {
    const what = t(`people:resource.${resource as 'users'}`, { defaultValue: resource });
    return `${what}: ${t(`people:action.${action as 'view'}`, { defaultValue: action })}`;
  }
  return t(`audit:field.${field as 'name'}`, { defaultValue: fieldLabel(field, t) });
}

/** A value as a reader of this language writes it; empty when there is none. */
export function changeValue(field: string, value: unknown, words: ChangeWords): string {
  const text = valueText(field, value, words);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

function valueText(field: string, value: unknown, words: ChangeWords): string {
  const { t, names, format, lists, locale } = words;
  if (Array.isArray(value)) {
    const items = value.map((item) => valueText(field, item, words)).filter(Boolean);
    return items.join(t('listSeparator'));
  }
  if (typeof value === 'object' && value !== null) return recordText(field, value, words);
  if (typeof value !== 'string') return fieldValue(field, value, words);
  if (value === HIDDEN) return t('audit:hidden');
  if (names[value]) return names[value];
  if (INSTANT.test(value)) return format.dateTime(value);
  if (field === 'type') return labelIn(lists.followupTypes, value, locale);
  if (field === 'outcome') return labelIn(lists.followupOutcomes, value, locale);
  if (COUNSELOR_STATUS.test(field)) return labelIn(lists.counselorStatuses, value, locale);
  if (CELL.test(field)) return t(`people:scope.${value as 'all'}`, { defaultValue: value });
  const word = VOCABULARY[field];
  if (word) {
    return t(`vocabulary:${word}.${value}` as 'vocabulary:role.agent', { defaultValue: value });
  }
  return field === 'notes' ? plainText(value) : fieldValue(field, value, words);
}

/** What is worth telling of a part: who a counselor is and in which role, or its filled parts. */
function recordText(field: string, item: object, words: ChangeWords): string {
  const { t, names } = words;
  if ('agentId' in item && typeof item.agentId === 'string') {
    const name = names[item.agentId] ?? item.agentId;
    const role = 'role' in item && typeof item.role === 'string' ? item.role : '';
    const known = role && t(`vocabulary:agentRole.${role as 'lead'}`, { defaultValue: role });
    return known ? `${name} (${known})` : name;
  }
  return fieldValue(field, [item], words) || Object.values(item).filter(isTold).join(' ');
}

function isTold(value: unknown): boolean {
  return typeof value === 'number' || (typeof value === 'string' && value !== '');
}

const VOCABULARY: Record<string, string> = {
  role: 'role',
  baseRole: 'role',
  presence: 'presence',
  degrees: 'degreeType',
};

/** Notes are kept as sanitised HTML. */
function plainText(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
