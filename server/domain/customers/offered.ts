import { CUSTOMER_CHOICES, type CustomerChoice } from '#models/customer-choices';
import type { CustomerRecord } from '#models/customer-types';
import type { Chosen } from '#server/domain/settings';

/** What the schema itself fills in is nobody's choice. */
const FILLED_IN: Partial<Record<CustomerChoice['list'], string>> = { 'lists.phoneOwners': 'self' };

/** What a write newly chooses from configured lists; what the record already held is left alone. */
export function changedChoices(before: CustomerRecord | null, after: object): Chosen[] {
  return CUSTOMER_CHOICES.flatMap((choice) => {
    const held = new Set(keysIn(before, choice).map(({ key }) => key));
    return keysIn(after, choice)
      .filter(({ key }) => !held.has(key) && key !== FILLED_IN[choice.list])
      .map(({ key, path }) => ({ list: choice.list, key, path }));
  });
}

/** The keys that a record holds of a list, each with where it stands. */
function keysIn(record: object | null, { path, each }: CustomerChoice) {
  const value = path.split('.').reduce<unknown>(partOf, record);
  const parts = each && Array.isArray(value) ? value : [];
  const found = each
    ? parts.map((part, at) => ({ key: partOf(part, each), path: `${path}.${at}.${each}` }))
    : [{ key: value, path }];
  return found.flatMap(({ key, path: at }) => (typeof key === 'string' ? [{ key, path: at }] : []));
}

function partOf(node: unknown, name: string): unknown {
  return typeof node === 'object' && node !== null ? new Map(Object.entries(node)).get(name) : null;
}
