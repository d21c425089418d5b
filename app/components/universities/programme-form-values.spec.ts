import { expect, test } from 'vitest';
import { entryRule } from '#server/domain/programmes/entry-rules-schema';
import { rowOf, ruleOf } from './programme-form-values';

const RULES = [
  { kind: 'certificate', certificates: ['ib'] },
  {
    kind: 'certificate',
    certificates: ['ib'],
    branches: ['general'],
    minimum: { unit: 'score', value: 28, outOf: 45 },
  },
  { kind: 'certificate', certificates: ['azhar'], minimum: { unit: 'percent', value: 80 } },
  { kind: 'english_test', test: 'ielts', min: 6.5 },
  { kind: 'nationality', mode: 'in', countries: ['EG'] },
  { kind: 'supervisor' },
];

test.each(RULES)('A rule comes through the form as it was: %j', (given) => {
  const rule = entryRule.parse(given);
  expect(ruleOf(rowOf(rule))).toEqual(rule);
});

test('A score that says no unit asks for the certificate alone', () => {
  const row = { kind: 'certificate' as const, certificates: ['ib'], branches: [], value: 28 };
  expect(ruleOf(row)).toMatchObject({ minimum: null });
});
