import type { Locale } from '#models/vocabulary';

export const directionOf = (locale: Locale): 'ltr' | 'rtl' => (locale === 'ar' ? 'rtl' : 'ltr');

/** The one of our languages that an `html lang` or a cookie names; English for anything else. */
export const asLocale = (value: string | undefined | null): Locale =>
  value === 'ar' ? 'ar' : 'en';

const ARABIC = /[\u0600-\u06ff]/;
const LATIN = /[A-Za-z+]/;

/** Keeps a text of the other script from disturbing the order of the sentence it is put into. */
export function isolate(text: string, locale: Locale): string {
  const foreign = locale === 'ar' ? LATIN : ARABIC;
  return foreign.test(text) ? `\u2068${text}\u2069` : text;
}

/**
 * Keeps signs and units on their side of a number: after it in reading order for `%` and `+`, which is
 * its left in Arabic.
 */
export const isolateNumber = (text: string, locale: Locale): string =>
  `${locale === 'ar' ? '\u2067' : '\u2066'}${text}\u2069`;
