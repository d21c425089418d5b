import type { Locale } from '#models/vocabulary';

const EASTERN = '٠١٢٣٤٥٦٧٨٩';

/** Writes the digits of a text as the language writes them: ١٤:٣٠ in Arabic. */
export function localDigits(text: string, locale: Locale): string {
  if (locale !== 'ar') return text;
  return text.replace(/\d/g, (digit) => EASTERN[Number(digit)] ?? digit);
}

const formatters = new Map<string, Intl.NumberFormat>();

/** A number with the language's digits and separators: 12,482 or ١٢٬٤٨٢. */
export function localNumber(
  value: number,
  locale: Locale,
  options: Intl.NumberFormatOptions = {},
): string {
  const key = `${locale}:${JSON.stringify(options)}`;
  let formatter = formatters.get(key);
  if (!formatter) {
    formatter = new Intl.NumberFormat(locale === 'ar' ? 'ar-EG' : 'en', options);
    formatters.set(key, formatter);
  }
  return formatter.format(value);
}
