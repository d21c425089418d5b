import { describe, expect, it } from 'vitest';
import {
  numberOf,
  type SearchSource,
  searchEntryOf,
  searchKeysOf,
  searchWordsOf,
} from './search-keys';

const MONA: SearchSource = {
  names: ['منى عبد الرحمن السيد', 'Mona Abdel Rahman El-Sayed'],
  phones: ['+201004471823', '+966501234567'],
  emails: ['Mona.Sayed@example.com'],
  number: 'CUS-2026-048211',
};

describe('searchKeysOf', () => {
  it('holds the beginnings of every word, of what follows an article, and of parts of compounds', () => {
    const keys = searchKeysOf(MONA);
    for (const key of ['m', 'mo', 'mon', 'mona', 'abdelr', 'rahm', 'rahman', 'elsaye', 'saye']) {
      expect(keys).toContain(key);
    }
    for (const key of ['م', 'مني', 'عبدا', 'عبدالر', 'رحمن', 'السي', 'سيد'])
      expect(keys).toContain(key);
  });

  it('holds the last four digits of every phone, and its beginning in whole form', () => {
    const keys = searchKeysOf(MONA);
    expect(keys).toEqual(expect.arrayContaining(['-1823', '-4567', '+2010044', '+201004471']));
  });

  it('holds the customer number with and without its year, and the local part of the e-mail', () => {
    expect(searchKeysOf(MONA)).toEqual(
      expect.arrayContaining(['#48211', '#2026-48211', '@mona.sayed', '@mon', '@mona.s']),
    );
  });

  it('holds each key once, and few enough for an index', () => {
    const keys = searchKeysOf(MONA);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.length).toBeLessThanOrEqual(80);
  });

  it('stays bounded for a name that never ends', () => {
    const names = [Array.from({ length: 500 }, (_, at) => `name${at}x`).join(' ')];
    expect(searchKeysOf({ names, phones: [], emails: [], number: '' }).length).toBeLessThan(250);
  });

  it('is content with nothing', () => {
    expect(searchKeysOf({ names: [''], phones: [], emails: [], number: '' })).toEqual([]);
  });
});

describe('searchEntryOf', () => {
  it('keeps what the check after the look-up needs', () => {
    const createdAt = new Date('2026-01-01T00:00:00Z');
    const entry = searchEntryOf({ ...MONA, createdAt });
    expect(entry).toMatchObject({
      digits: ['201004471823', '966501234567'],
      emails: ['mona.sayed@example.com'],
      number: 'CUS-2026-048211',
      createdAt,
    });
    expect(entry.words).toEqual(expect.arrayContaining(['mona', 'abdelrahman', 'rahman', 'sayed']));
  });

  it('folds names that are written twice into one set of words', () => {
    expect(searchWordsOf(['Mona', 'MONA', 'móna'])).toEqual(['mona']);
  });
});

describe('numberOf', () => {
  it.each(['CUS-2026-048211', 'cus 2026 048211', 'CUS2026048211', '2026-48211', '2026/048211'])(
    'reads %s',
    (text) => expect(numberOf(text)).toEqual({ year: '2026', sequence: '48211' }),
  );

  it.each(['', 'CUS', '48211', '20 10 0447 1823', 'CUS-2026-', 'Mona 2026'])(
    'does not take %j for one',
    (text) => expect(numberOf(text)).toBeNull(),
  );
});
