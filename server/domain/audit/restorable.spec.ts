import { describe, expect, test } from 'vitest';
import { isRestorable, restoring } from './restorable';

const of = (field: string, from: unknown) => restoring({ field, from });

describe('a change is taken back by a patch of the field', () => {
  test.each([
    ['basicData.city', 'Giza', { basicData: { city: 'Giza' } }],
    ['basicData.city', null, { basicData: { city: null } }],
    ['degreeType', 'phd', { degreeType: 'phd' }],
    ['tags', ['a', 'b'], { tags: ['a', 'b'] }],
    ['evaluation.rating', 'hot', { evaluation: { rating: 'hot' } }],
    [
      'basicData.guardians',
      [{ name: 'Adel', relation: 'father', phone: null, email: null }],
      { basicData: { guardians: [{ name: 'Adel', relation: 'father' }] } },
    ],
  ])('%s to %j', (field, from, patch) => {
    expect(of(field, from)).toEqual({ patch });
  });
});

describe('what the system keeps itself is protected', () => {
  test.each([
    'assignment.assignedAgentId',
    'assignment.agents',
    'isDeleted',
    'nextFollowupAt',
    'evaluation.statusChangedAt',
    'marketing.attempts',
    'documents',
    'customFields.x',
    'id',
    'version',
    '__proto__.x',
    'constructor',
  ])('%s', (field) => {
    expect(of(field, null)).toEqual({ refused: 'protected' });
  });
});

test('what was hidden is not written down, and what no longer fits is told', () => {
  expect(of('basicData.city', '[hidden]')).toEqual({ refused: 'hidden' });
  expect(of('basicData.guardians', [{ name: '[hidden]' }])).toEqual({ refused: 'hidden' });
  expect(of('basicData.gender', 'unknown')).toEqual({ refused: 'invalid' });
  expect(of('basicData.nationality', 'Egypt')).toEqual({ refused: 'invalid' });
});

test('only changes of students are offered', () => {
  const change = { field: 'basicData.city', from: 'Giza', to: 'Cairo' };
  expect(isRestorable({ action: 'UPDATE', entityType: 'customer' }, change)).toBe(true);
  expect(isRestorable({ action: 'CREATE', entityType: 'customer' }, change)).toBe(false);
  expect(isRestorable({ action: 'UPDATE', entityType: 'profile' }, change)).toBe(false);
});
