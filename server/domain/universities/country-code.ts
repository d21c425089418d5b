import countries from 'i18n-iso-countries';
import english from 'i18n-iso-countries/langs/en.json';
import { fold } from '../people/fold';

/** Names that lists in use spell otherwise than ISO 3166 and its translations. */
const ODD_SPELLINGS: Record<string, string> = {
  'bolivia plurinational state of': 'BO',
  'brunei darussalam': 'BN',
  'cape verde': 'CV',
  'congo brazzaville': 'CG',
  'congo kinshasa': 'CD',
  'congo the democratic republic of the': 'CD',
  'dr congo': 'CD',
  england: 'GB',
  'great britain': 'GB',
  holland: 'NL',
  'iran islamic republic of': 'IR',
  'ivory coast': 'CI',
  'korea democratic peoples republic of': 'KP',
  kosova: 'XK',
  ksa: 'SA',
  'lao peoples democratic republic': 'LA',
  'macedonia the former yugoslav republic of': 'MK',
  'micronesia federated states of': 'FM',
  'moldova republic of': 'MD',
  'northern ireland': 'GB',
  palestine: 'PS',
  'palestine state of': 'PS',
  'palestinian territory occupied': 'PS',
  'republic of ireland': 'IE',
  scotland: 'GB',
  swaziland: 'SZ',
  'taiwan province of china': 'TW',
  'tanzania united republic of': 'TZ',
  'the gambia': 'GM',
  'the netherlands': 'NL',
  uae: 'AE',
  uk: 'GB',
  'venezuela bolivarian republic of': 'VE',
  'viet nam': 'VN',
  'virgin islands british': 'VG',
  'virgin islands us': 'VI',
  wales: 'GB',
};

const byName = new Map<string, string>();
countries.registerLocale(english);
for (const [code, names] of Object.entries(countries.getNames('en', { select: 'all' }))) {
  for (const name of names) byName.set(fold(name), code);
}
for (const [name, code] of Object.entries(ODD_SPELLINGS)) byName.set(name, code);

/**
 * The ISO 3166-1 alpha-2 code of a country given by code (two or three letters) or by its English
 * name, or null. Kosovo has the user-assigned XK.
 */
export function countryCode(given: string | null | undefined): string | null {
  const text = given?.trim() ?? '';
  const code = text.toUpperCase();
  if (code.length === 2 && countries.isValid(code)) return code;
  if (/^[A-Z]{3}$/.test(code)) {
    const alpha2 = countries.alpha3ToAlpha2(code);
    if (alpha2) return alpha2;
  }
  return byName.get(fold(text)) ?? null;
}
