import countries from 'i18n-iso-countries';
import type { Locale } from '#models/vocabulary';
import type { Option } from '~/components/ui/select';

/** Names whose short form is the usual one. */
const SHORT = new Set(['PS', 'HK', 'MO']);

const cached = new Map<Locale, readonly Option[]>();

/**
 * Every ISO 3166 country by its name in the reader's language, in that language's order. Made on the
 * server only: browsers know other names and other orders.
 */
export function countryOptions(locale: Locale): readonly Option[] {
  let options = cached.get(locale);
  if (!options) {
    options = Object.keys(countries.getAlpha2Codes())
      .map((value) => ({ value, label: countryName(value, locale) }))
      .sort((left, right) => left.label.localeCompare(right.label, locale));
    cached.set(locale, options);
  }
  return options;
}

/** The names of the countries that a page mentions, by code. */
export function countryNames(
  codes: Iterable<string | null | undefined>,
  locale: Locale,
): Record<string, string> {
  const known = [...codes].filter((code) => code != null && /^[A-Z]{2}$/.test(code)) as string[];
  return Object.fromEntries(known.map((code) => [code, countryName(code, locale)]));
}

const names = new Map<string, Intl.DisplayNames>();

function countryName(code: string, locale: Locale): string {
  const style = SHORT.has(code) ? 'short' : 'long';
  const key = `${locale}-${style}`;
  let display = names.get(key);
  if (!display) {
    display = new Intl.DisplayNames([locale], { type: 'region', style });
    names.set(key, display);
  }
  return display.of(code) ?? code;
}
