import i18next, { type i18n, type TFunction } from 'i18next';
import type { Locale } from '#models/vocabulary';
import type en from '~/locales/en';
import { localNumber } from './digits';
import { isolate } from './direction';

/** Every word of one language, by screen area. */
export type Words = { [Area in keyof typeof en]: object };

/** The screen areas; a key without `area:` before it belongs to the first. */
export const AREAS = [
  'common',
  'assignment',
  'audit',
  'auth',
  'customers',
  'errors',
  'fields',
  'files',
  'followups',
  'grid',
  'jobs',
  'myDay',
  'notifications',
  'people',
  'planner',
  'settings',
  'shell',
  'stages',
  'student',
  'system',
  'time',
  'trash',
  'universities',
  'vocabulary',
] as const satisfies readonly (keyof Words)[];

/** Translates the keys of every area: `t('save')`, `t('errors:requestId')`. */
export type Translate = TFunction<typeof AREAS, undefined>;

/** An instance that speaks one language for good, ready at once: its words are already here. */
export function createI18n(locale: Locale, words: Words): i18n {
  const instance = i18next.createInstance();
  void instance.init({
    lng: locale,
    defaultNS: 'common',
    resources: { [locale]: words },
    initImmediate: false,
    returnNull: false,
    react: { useSuspense: false },
    interpolation: {
      escapeValue: false,
      alwaysFormat: true,
      format: (value) => {
        if (typeof value === 'number') return localNumber(value, locale);
        return isolate(String(value), locale);
      },
    },
  });
  return instance;
}
