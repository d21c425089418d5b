import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** How zod's own English messages begin; every other message is one of ours and says enough. */
const ZODS_OWN = /^(Invalid |Too (small|big):|Unrecognized key)/;

const TYPES: Record<string, string> = {
  int: 'a whole number',
  number: 'a number',
  string: 'text',
  boolean: 'true or false',
  date: 'a date',
  array: 'a list',
  object: 'an object',
};

const FORMATS: Record<string, string> = {
  email: 'must be an e-mail address',
  url: 'must be a web address',
  date: 'must be a date like 2026-01-31',
  datetime: 'must be a time like 2026-01-31T09:30:00Z',
};

const MOST_CHOICES = 12;

/** What is wrong with one field, to be read after its name: `must be a whole number`. */
export function issueWords(issue: Issue): string {
  if (!ZODS_OWN.test(issue.message)) return issue.message;
  switch (issue.code) {
    case 'invalid_type':
      if (issue.message.endsWith('received undefined')) return 'is required';
      return `must be ${TYPES[issue.expected] ?? issue.expected}`;
    case 'too_small':
      if (issue.origin === 'string' && issue.minimum === 1) return 'is required';
      return `must ${sized(issue.origin)} at least ${amount(issue.origin, issue.minimum)}`;
    case 'too_big':
      return `must ${sized(issue.origin)} at most ${amount(issue.origin, issue.maximum)}`;
    case 'invalid_format':
      return FORMATS[issue.format] ?? 'does not have the right form';
    case 'invalid_value':
      return `must be ${choices(issue.values.map(String))}`;
    case 'not_multiple_of':
      return `must be a multiple of ${issue.divisor}`;
    case 'unrecognized_keys':
      return `has unknown fields: ${issue.keys.slice(0, MOST_CHOICES).join(', ')}`;
    default:
      return 'is not right';
  }
}

const UNITS: Record<string, string> = {
  string: 'characters',
  array: 'entries',
  set: 'entries',
  map: 'entries',
};

const sized = (origin: string) => (UNITS[origin] ? 'have' : 'be');

function amount(origin: string, limit: number | bigint): string {
  if (origin === 'date') return new Date(Number(limit)).toISOString();
  return [String(limit), UNITS[origin]].filter(Boolean).join(' ');
}

function choices(values: string[]): string {
  const shown = values.slice(0, MOST_CHOICES);
  const more = values.length > shown.length ? ', …' : '';
  return values.length === 1 ? (values[0] ?? '') : `one of ${shown.join(', ')}${more}`;
}
