import { describe, expect, it } from 'vitest';
import * as vocabulary from '#models/vocabulary';
import ar from './ar';
import en from './en';

const PLURAL = /_(zero|one|two|few|many|other)$/;

type Words = { readonly [key: string]: string | Words };

/** Every text by its dotted key. */
function flatten(words: Words, path = ''): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [key, value] of Object.entries(words)) {
    const here = path ? `${path}.${key}` : key;
    if (typeof value === 'string') texts.set(here, value);
    else for (const [inner, text] of flatten(value, here)) texts.set(inner, text);
  }
  return texts;
}

const variablesOf = (text: string): string[] =>
  [...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map((match) => match[1] ?? '').sort();

const english = flatten(en);
const arabic = flatten(ar);

describe('the words of the screens', () => {
  it('exist in both languages under the same keys', () => {
    const keys = (texts: Map<string, string>) =>
      [...new Set([...texts.keys()].map((key) => key.replace(PLURAL, '')))].sort();
    expect(keys(arabic)).toEqual(keys(english));
  });

  it('are never empty', () => {
    for (const [key, text] of [...english, ...arabic]) expect(text.trim(), key).not.toBe('');
  });

  it('take the same variables in both languages; a plural may spell its number out', () => {
    for (const [key, text] of arabic) {
      const stem = key.replace(PLURAL, '');
      const original = english.get(key) ?? english.get(`${stem}_other`) ?? '';
      const expected = variablesOf(original);
      const isPlural = stem !== key;
      const found = variablesOf(text);
      if (isPlural) expect(expected, key).toEqual(expect.arrayContaining(found));
      else expect(found, key).toEqual(expected);
    }
  });

  it('have every plural form that the language needs', () => {
    const stems = [...english.keys()].filter((key) => key.endsWith('_other'));
    for (const key of stems) {
      const stem = key.replace(PLURAL, '');
      expect(english.has(`${stem}_one`), stem).toBe(true);
      for (const form of ['zero', 'one', 'two', 'few', 'many', 'other']) {
        expect(arabic.has(`${stem}_${form}`), `${stem}_${form}`).toBe(true);
      }
    }
  });

  it('are Arabic in Arabic: only names of tests and systems stay in Latin letters alone', () => {
    const names = /^(?:IELTS|TOEFL|PTE|Duolingo|Cambridge|IGCSE \/ A-level|EduGate)$/;
    for (const [key, text] of arabic) {
      const said = text.replace(/\{\{.*?\}\}/g, '').trim();
      if (/[a-z]/i.test(said) && !names.test(said)) expect(text, key).toMatch(/[\u0600-\u06ff]/);
    }
  });

  it('name every role and degree; lists that settings name are named there alone', () => {
    const lists = [
      [vocabulary.ROLES, en.vocabulary.role],
      [vocabulary.DEGREE_TYPES, en.vocabulary.degreeType],
    ] as const;
    for (const [values, labels] of lists) expect(Object.keys(labels)).toEqual([...values]);
  });
});
