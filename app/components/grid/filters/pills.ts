import type { Format } from '~/lib/format';
import type { Translate } from '~/lib/i18n';
import { type GridLists, labelOf } from '../lists';
import { type GridFilters, NO_FILTERS } from '../query';

/** The filters as people think of them; `created` is one, though the address has two. */
export const FILTER_KEYS = [
  'degreeType',
  'salesStatus',
  'source',
  'assignedAgentId',
  'followup',
  'created',
  'disagree',
  'late',
  'nationality',
  'tag',
] as const;
export type FilterKey = (typeof FILTER_KEYS)[number];

/** Those that are set by choosing; the others come with an address and can be taken away. */
export const OFFERED: readonly FilterKey[] = FILTER_KEYS.slice(0, 8);
/** Those that are set or not, and have no values. */
export const isSwitch = (key: FilterKey): key is 'disagree' | 'late' =>
  key === 'disagree' || key === 'late';
const EDITABLE: readonly FilterKey[] = FILTER_KEYS.slice(0, 6);
export const isEditable = (key: FilterKey): boolean => EDITABLE.includes(key);

interface Words {
  t: Translate;
  format: Format;
  lists: GridLists;
  counselors: Readonly<Record<string, string>>;
}

/** What a filter narrows to, in words; nothing when it is not set. */
export function filterWords(key: FilterKey, filters: GridFilters, words: Words): string[] {
  const { t, lists, counselors } = words;
  switch (key) {
    case 'degreeType':
      return filters.degreeType.map((degree) => t(`vocabulary:degreeType.${degree}`));
    case 'salesStatus':
      return filters.salesStatus.map((stage) => labelOf(lists.stages, stage));
    case 'source':
      return filters.source.map((source) => labelOf(lists.sources, source));
    case 'assignedAgentId':
      return filters.assignedAgentId.map((id) =>
        id === 'none' ? t('customers:unassigned') : (counselors[id] ?? t('customers:counselor')),
      );
    case 'nationality':
    case 'tag':
      return [...filters[key]];
    case 'followup':
      return filters.followup ? [t(`grid:followup.${filters.followup}`)] : [];
    case 'created':
      return createdWords(filters, words);
    case 'disagree':
      return filters.disagree ? [t('common:yes')] : [];
    case 'late':
      return filters.late ? [t('common:yes')] : [];
  }
}

function createdWords({ createdFrom, createdTo }: GridFilters, { t, format }: Words): string[] {
  const from = createdFrom && format.plainDate(createdFrom);
  const to = createdTo && format.plainDate(createdTo);
  if (from && to) return [t('grid:between', { from, to })];
  if (from) return [t('grid:since', { date: from })];
  return to ? [t('grid:until', { date: to })] : [];
}

/** The filters without one of them. */
export function without(filters: GridFilters, key: FilterKey): GridFilters {
  if (key === 'created') return { ...filters, createdFrom: null, createdTo: null };
  return { ...filters, [key]: NO_FILTERS[key] };
}
