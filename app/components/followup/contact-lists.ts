import type { z } from 'zod';
import type { Locale } from '#models/vocabulary';
import type { listsOutput } from '#server/domain/settings/schema';
import type { Option } from '~/components/ui/select';

export type Lists = z.output<typeof listsOutput>;
/** What a contact form offers. */
export type ContactLists = Pick<Lists, 'followupTypes' | 'followupOutcomes'>;

interface Item {
  key: string;
  label: Record<Locale, string>;
  enabled: boolean;
}

/** A configured list as the options of a select; `keep` stays although it was switched off since. */
export function optionsOf(
  list: readonly Item[],
  locale: Locale,
  keep?: string | null,
): readonly Option[] {
  return list
    .filter(({ key, enabled }) => enabled || key === keep)
    .map(({ key, label }) => ({ value: key, label: label[locale] }));
}

/** The configured word for a key; the key itself when nobody configured it. */
export function labelIn(list: readonly Item[], key: string, locale: Locale): string {
  return list.find((item) => item.key === key)?.label[locale] ?? key;
}
