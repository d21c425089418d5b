import { CUSTOMER_CHOICES, pathOf } from '#models/customer-choices';
import type { Locale } from '#models/vocabulary';
import type { Format } from '~/lib/format';
import type { Translate } from '~/lib/i18n';
import { type Lists, labelIn } from '../followup/contact-lists';

/** What it takes to say a field and its value in the reader's language. */
export interface FieldWords {
  t: Translate;
  locale: Locale;
  format: Format;
  lists: Lists;
  /** The names of counselors by id, as far as they are known. */
  agentNames?: ReadonlyMap<string, string>;
  /** Country names by ISO code. */
  countries: Readonly<Record<string, string>>;
}

/** The configured list that each field's values belong to. */
const LISTS = new Map(
  CUSTOMER_CHOICES.map((choice) => [pathOf(choice), listNamed(choice.list)] as const),
);

/** The closed vocabulary that the others belong to. */
const VOCABULARY: Record<string, string> = {
  degreeType: 'degreeType',
  'basicData.gender': 'gender',
  'marketing.medium': 'medium',
};

const DATES = new Set(['basicData.birthDate', 'basicData.passportExpiry']);
const COUNTRIES = new Set([
  'basicData.nationality',
  'basicData.residence',
  'desiredProgram.countries',
]);
/** Numbers that name something: no thousands separator. */
const NAMES = new Set(['currentQualification.graduationYear']);

/** Fields that hold the id of a counselor: a reader is told the name. */
const COUNSELORS = new Set(['assignedAgentId', 'assignment.assignedAgentId']);

/** The name of the field at a path; the path itself when it has none. */
export function fieldLabel(path: string, t: Translate): string {
  return nameOf(path, t) ?? path;
}

/** Whether a reader can be told of a change at this path. */
export const hasLabel = (path: string, t: Translate): boolean => nameOf(path, t) !== null;

function nameOf(path: string, t: Translate): string | null {
  const name: unknown = t(`fields:${path as 'tags'}`, { defaultValue: '', returnObjects: true });
  return typeof name === 'string' && name !== '' ? name : null;
}

/** The value of a field as a reader of this language writes it; empty when there is none. */
export function fieldValue(path: string, value: unknown, words: FieldWords): string {
  if (value === null || value === undefined || value === '') return '';
  if (Array.isArray(value)) {
    return value
      .map((item) => (isRecord(item) ? itemText(item, words) : fieldValue(path, item, words)))
      .filter(Boolean)
      .join(words.t('listSeparator'));
  }
  if (typeof value === 'number') {
    return words.format.number(value, { useGrouping: !NAMES.has(path) });
  }
  if (typeof value === 'boolean') return words.t(value ? 'yes' : 'no');
  return typeof value === 'string' ? textValue(path, value, words) : '';
}

function textValue(path: string, value: string, words: FieldWords): string {
  const { t, format, lists, locale, countries, agentNames } = words;
  if (COUNSELORS.has(path)) return agentNames?.get(value) ?? '';
  if (path === 'evaluation.salesStatus') return labelIn(lists.stages, value, locale);
  const list = LISTS.get(path);
  if (list) return labelIn(lists[list], value, locale);
  if (path === 'nextFollowupAt') return format.dateTime(value);
  if (path === 'basicData.customerPhone') return format.phone(value);
  if (DATES.has(path)) return format.plainDate(value);
  if (path === 'desiredProgram.intakes') return format.month(value);
  if (COUNTRIES.has(path)) return countries[value] ?? value;
  const vocabulary = VOCABULARY[path];
  if (!vocabulary) return value;
  return t(`vocabulary:${vocabulary}.${value}` as 'vocabulary:gender.male', {
    defaultValue: value,
  });
}

/** One line of a list: a phone, a guardian, a test with its score, a subject with its grade. */
function itemText(item: Record<string, unknown>, { format, lists, locale }: FieldWords): string {
  if (typeof item.test === 'string') {
    const test = labelIn(lists.englishTests, item.test, locale);
    return `${test} ${typeof item.score === 'number' ? format.number(item.score) : ''}`.trim();
  }
  const first = item.name ?? item.university ?? item.phone;
  const second = item.grade ?? item.programme;
  return [first, second].filter((part) => typeof part === 'string').join(' ');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** What `settings.lists` calls a list; its answer leaves the category out. */
function listNamed<Key extends string>(list: `lists.${Key}`): Key {
  return list.slice('lists.'.length) as Key;
}
