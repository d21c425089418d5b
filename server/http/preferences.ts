import { LOCALES, type Locale, THEMES, type Theme } from '#models/vocabulary';
import { isTimeZone } from '#server/domain/people/time-zone';
import type { Cookies } from './cookies';
import type { HttpRequest } from './http-types';

const FALLBACK_ZONE = 'Africa/Cairo';

export interface Preferences {
  locale: Locale;
  theme: Theme;
  timeZone: string;
}

/** Language, theme and time zone of a browser: its cookies first, then what it accepts. */
export function preferencesOf(request: HttpRequest, cookies: Cookies): Preferences {
  const accepted = request.acceptsLanguages(...LOCALES);
  return {
    locale: oneOf(LOCALES, cookies.eg_locale) ?? oneOf(LOCALES, accepted || undefined) ?? 'en',
    theme: oneOf(THEMES, cookies.eg_theme) ?? 'system',
    timeZone: cookies.eg_tz && isTimeZone(cookies.eg_tz) ? cookies.eg_tz : FALLBACK_ZONE,
  };
}

function oneOf<T extends string>(list: readonly T[], value: string | undefined): T | undefined {
  return list.find((item) => item === value);
}
