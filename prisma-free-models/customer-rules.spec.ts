import { describe, expect, test } from 'vitest';
import {
  foreignQualificationFields,
  isStrict,
  missingForApplication,
  QUALIFICATION_FIELDS,
} from './customer-rules';
import { DEGREE_TYPES, SALES_STATUSES } from './vocabulary';

const person = {
  basicData: {
    email: 'a@b.example',
    birthDate: '2008-01-01',
    nationality: 'EG',
    passportNumber: 'A1',
  },
  desiredProgram: { fieldsOfStudy: ['Medicine'], countries: ['DE'] },
};
const bachelor = (currentQualification: object) => ({
  degreeType: 'bachelor' as const,
  ...person,
  currentQualification,
});

describe('what an application needs', () => {
  test('is the same personal data of everyone', () => {
    const empty = { degreeType: 'bachelor' as const };
    expect(missingForApplication(empty)).toEqual([
      'basicData.email',
      'basicData.birthDate',
      'basicData.nationality',
      'basicData.passportNumber',
      'desiredProgram.fieldsOfStudy',
      'desiredProgram.countries',
      'currentQualification.certificate',
      'currentQualification.scorePercent',
    ]);
  });

  test('either score of a bachelor applicant is enough', () => {
    expect(missingForApplication(bachelor({ certificate: 'ib', score: 36 }))).toEqual([]);
    expect(missingForApplication(bachelor({ certificate: 'ib', scorePercent: 90 }))).toEqual([]);
  });

  test('a score of zero is a score; an empty list and an empty text are nothing', () => {
    expect(missingForApplication(bachelor({ certificate: 'ib', score: 0 }))).toEqual([]);
    const hollow = {
      ...bachelor({ certificate: 'ib', score: 1 }),
      desiredProgram: { fieldsOfStudy: [], countries: [''] },
      basicData: { ...person.basicData, email: '' },
    };
    expect(missingForApplication(hollow)).toEqual([
      'basicData.email',
      'desiredProgram.fieldsOfStudy',
    ]);
  });

  test.each([
    ['american_diploma', ['satScore']],
    ['thanaweya_amma', ['branch', 'seatNumber']],
    ['azhar', ['branch', 'seatNumber']],
    ['igcse', ['subjects']],
    ['technical', []],
  ])('depends on the certificate: %s', (certificate, needed) => {
    const paths = needed.map((field) => `currentQualification.${field}`);
    expect(missingForApplication(bachelor({ certificate, score: 1 }))).toEqual(paths);
  });

  test('of a doctorate includes the degree before it and a proposal', () => {
    const missing = missingForApplication({ degreeType: 'phd', ...person });
    expect(missing).toContain('currentQualification.masterDegree');
    expect(missing).toContain('currentQualification.proposal');
    expect(missing).not.toContain('currentQualification.certificate');
  });
});

describe('the fields of a degree', () => {
  test('a filled field of another degree is foreign, an empty one is not', () => {
    expect(foreignQualificationFields('bachelor', { gpa: 3, major: '', score: 1 })).toEqual([
      'gpa',
    ]);
    expect(foreignQualificationFields('master', { certificate: 'ib', gpa: 3 })).toEqual([
      'certificate',
    ]);
  });

  test('every degree owns its own fields', () => {
    for (const degree of DEGREE_TYPES) {
      const own = Object.fromEntries(QUALIFICATION_FIELDS[degree].map((field) => [field, 'x']));
      expect(foreignQualificationFields(degree, own)).toEqual([]);
    }
  });
});

test('rules refuse from ready_to_apply on and nowhere before, nor beside the funnel', () => {
  const strict = SALES_STATUSES.filter(isStrict);
  const from = SALES_STATUSES.indexOf('ready_to_apply');
  expect(strict).toEqual(SALES_STATUSES.slice(from, SALES_STATUSES.indexOf('enrolled') + 1));
});
