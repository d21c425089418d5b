import { describe, expect, test } from 'vitest';
import { ENTRY_RULE_KINDS } from '#models/vocabulary';
import { entryRule, entryRules } from './entry-rules-schema';

const accepted = (rule: unknown) => entryRule.safeParse(rule).success;

describe('an entry rule', () => {
  test('is one of the kinds of the vocabulary, each of them', () => {
    const kinds = entryRule.options.map(({ shape }) => shape.kind.value);
    expect(kinds.sort()).toEqual([...ENTRY_RULE_KINDS].sort());
  });

  test.each([
    ['an unknown kind', { kind: 'luck' }],
    ['a field of another kind', { kind: 'sat', min: 1_200, scale: 4 }],
    ['a GPA above its scale', { kind: 'gpa', scale: 4, min: 4.5 }],
    ['a SAT score that nobody can have', { kind: 'sat', min: 1_700 }],
    ['no certificate at all', { kind: 'certificate', certificates: [] }],
    ['what is no key of a list', { kind: 'certificate', certificates: ['Gold!'] }],
    [
      'a score above its scale',
      {
        kind: 'certificate',
        certificates: ['ib'],
        minimum: { unit: 'score', value: 46, outOf: 45 },
      },
    ],
    [
      'a percentage above a hundred',
      { kind: 'certificate', certificates: ['ib'], minimum: { unit: 'percent', value: 101 } },
    ],
    ['a band above the whole', { kind: 'english_test', test: 'ielts', min: 6, minBand: 6.5 }],
    ['a country without a code', { kind: 'nationality', mode: 'in', countries: ['Egypt'] }],
    ['a proposal in no state', { kind: 'proposal', atLeast: 'none' }],
  ])('refuses %s', (_what, rule) => {
    expect(accepted(rule)).toBe(false);
  });

  test('says what it leaves open', () => {
    expect(entryRule.parse({ kind: 'certificate', certificates: ['azhar'] })).toEqual({
      kind: 'certificate',
      certificates: ['azhar'],
      branches: [],
      minimum: null,
    });
    expect(entryRule.parse({ kind: 'english_test', test: 'pte', min: 58 })).toMatchObject({
      minBand: null,
    });
  });
});

test('Sets are alternatives, and none of them asks for nothing', () => {
  expect(entryRules.parse([])).toEqual([]);
  expect(
    entryRules.parse([{ rules: [{ kind: 'supervisor' }] }, { name: ' B ', rules: [] }]),
  ).toEqual([
    { name: null, rules: [{ kind: 'supervisor' }] },
    { name: 'B', rules: [] },
  ]);
});
