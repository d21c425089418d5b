import type { Locale, Theme } from '#models/vocabulary';

const YEAR_SECONDS = 31_536_000;

const cookie = (name: string, value: string) =>
  `${name}=${value}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax`;

/** Keeps language and theme in the browser, where pages look for them before anybody signs in. */
export function preferenceHeaders(chosen: {
  locale?: Locale | undefined;
  theme?: Theme | undefined;
}): Headers {
  const headers = new Headers();
  if (chosen.locale) headers.append('Set-Cookie', cookie('eg_locale', chosen.locale));
  if (chosen.theme) headers.append('Set-Cookie', cookie('eg_theme', chosen.theme));
  return headers;
}
