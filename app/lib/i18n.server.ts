import type { i18n } from 'i18next';
import type { Locale } from '#models/vocabulary';
import ar from '~/locales/ar';
import en from '~/locales/en';
import { AREAS, createI18n, type Translate } from './i18n';

/** Both languages, made once: an instance never changes its language, so requests share them. */
const instances: Record<Locale, i18n> = { en: createI18n('en', en), ar: createI18n('ar', ar) };

export const i18nFor = (locale: Locale): i18n => instances[locale];

/** The words of the reader's language, for loaders, actions and page titles. */
export const translatorFor = (locale: Locale): Translate =>
  instances[locale].getFixedT(locale, AREAS);
