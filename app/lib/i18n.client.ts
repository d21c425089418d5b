import type { i18n } from 'i18next';
import type { Locale } from '#models/vocabulary';
import { createI18n } from './i18n';

/** The page's language, fetched alone: the other one never reaches the browser. */
export async function loadI18n(locale: Locale): Promise<i18n> {
  const words = locale === 'ar' ? await import('~/locales/ar') : await import('~/locales/en');
  return createI18n(locale, words.default);
}
