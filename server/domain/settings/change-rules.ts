import type { SettingKey } from '#models/vocabulary';
import type { ErrorDetail } from '#server/kernel/errors';
import type { SettingChange } from './schema';
import type { Stage } from './values-schema';

/** Lists of which a counselor must be able to choose something. */
const NEVER_EMPTY: readonly SettingKey[] = [
  'lists.lostReasons',
  'lists.followupTypes',
  'lists.followupOutcomes',
];

/** What a change breaks whatever the records hold; see `requireUnused` for what they hold. */
export function changeProblems(change: SettingChange): ErrorDetail[] {
  if (change.key === 'lists.stages') {
    const open = change.value.some(({ enabled, terminal }) => enabled && !terminal);
    return open ? [] : [problem('needs a stage that is on and not the end', 'no_open_stage')];
  }
  if (!NEVER_EMPTY.includes(change.key)) return [];
  const offers = entriesOf(change.value).some(({ enabled }) => enabled);
  return offers ? [] : [problem('needs an entry that is switched on', 'nothing_offered')];
}

const problem = (message: string, code: string): ErrorDetail => ({ path: 'value', message, code });

/** The keys that a list had and would no longer have. A changed key is a removed one. */
export function removedKeys(before: unknown, after: unknown): string[] {
  const kept = new Set(entriesOf(after).map(({ key }) => key));
  return entriesOf(before).flatMap(({ key }) => (kept.has(key) ? [] : [key]));
}

/** The value as it is stored: stages numbered in their order, so that no two stand in one place. */
export function normalised({ key, value }: SettingChange): unknown {
  if (key !== 'lists.stages') return value;
  const inOrder = value.toSorted((a: Stage, b: Stage) => a.order - b.order);
  return inOrder.map((stage, order) => ({ ...stage, order }));
}

interface Entry {
  key: string;
  enabled?: boolean;
  /** The place of a stage. */
  order?: number;
}

/** The entries of a list setting; none of a setting that is no list of entries. */
export function entriesOf(value: unknown): readonly Entry[] {
  return Array.isArray(value) ? value.filter(isEntry) : [];
}

function isEntry(item: unknown): item is Entry {
  return typeof item === 'object' && item !== null && 'key' in item && typeof item.key === 'string';
}

/**
 * A value as the audit log compares it: a list by the keys of its entries with their places, so that
 * one changed word is one change and not two whole lists.
 */
export function comparable(value: unknown): object {
  const entries = entriesOf(value);
  if (entries.length === 0) return isPlain(value) ? value : { value };
  return Object.fromEntries(entries.map(({ key, ...rest }, place) => [key, { place, ...rest }]));
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
