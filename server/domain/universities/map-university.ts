import { fold } from '../people/fold';
import { countryCode } from './country-code';
import type { ImportedRow } from './schema';

/** A row of a list of universities, in the spelling of the public ones. */
export interface SourceRow {
  name?: unknown;
  country?: unknown;
  alpha_two_code?: unknown;
  'state-province'?: unknown;
  domains?: unknown;
  web_pages?: unknown;
}

export type Rejection = 'notAnObject' | 'noName' | 'nameTooLong';

export type Mapped =
  | { ok: true; row: ImportedRow; unmappedCountry: string | null }
  | { ok: false; reason: Rejection };

const LONGEST_NAME = 300;
const MOST_DOMAINS = 50;

/** One row of a file as a university, or why it is none. Pure; the same row gives the same key. */
export function mapUniversity(source: unknown): Mapped {
  if (typeof source !== 'object' || source === null) return { ok: false, reason: 'notAnObject' };
  const given: SourceRow = source;
  const name = text(given.name).replace(/\s+/g, ' ');
  const foldedName = fold(name);
  if (foldedName === '') return { ok: false, reason: 'noName' };
  if (name.length > LONGEST_NAME) return { ok: false, reason: 'nameTooLong' };

  const countryName = text(given.country);
  const country = countryCode(text(given.alpha_two_code)) ?? countryCode(countryName);
  return {
    ok: true,
    row: {
      importKey: `${country ?? `?${fold(countryName)}`}|${foldedName}`,
      name,
      country,
      domains: unique(texts(given.domains).map(domainOf)),
      webPages: unique(texts(given.web_pages).map(webPageOf)),
    },
    unmappedCountry: country === null ? countryName || '(none)' : null,
  };
}

/** One row out of two of the same university: the first one's name, the domains of both. */
export function merged(first: ImportedRow, second: ImportedRow): ImportedRow {
  return {
    ...first,
    domains: unique([...first.domains, ...second.domains]),
    webPages: unique([...first.webPages, ...second.webPages]),
  };
}

/** `https://WWW.Cu.edu.eg/home` → `cu.edu.eg`; null for what is no host name. */
function domainOf(given: string): string | null {
  const url = parsed(/^[a-z]+:\/\//i.test(given) ? given : `http://${given}`);
  const host = url?.hostname.replace(/^www\./, '').replace(/\.$/, '') ?? '';
  return host.includes('.') ? host : null;
}

function webPageOf(given: string): string | null {
  const url = parsed(/^https?:\/\//i.test(given) ? given : `http://${given}`);
  return url?.hostname.includes('.') ? url.href : null;
}

function parsed(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value.normalize('NFC').trim() : '';
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.map(text).filter(Boolean) : [text(value)].filter(Boolean);
}

function unique(values: (string | null)[]): string[] {
  return [...new Set(values.filter((value) => value !== null))].slice(0, MOST_DOMAINS);
}
