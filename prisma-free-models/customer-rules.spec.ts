import { describe, expect, test } from 'vitest';
import {
  foreignQualificationFields,
  missingForApplication,
  QUALIFICATION_FIELDS,
  stageProblems,
} from './customer-rules';
import { BUILT_IN_STAGES } from './stage-order';
import { CERTIFICATES, DEGREE_TYPES, RULED_CERTIFICATES } from './vocabulary';

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

test('the certificates that ask for more are those that no company can remove', () => {
  const ask = (certificate: string) =>
    missingForApplication(bachelor({ certificate, score: 1 })).length > 0;
  expect(CERTIFICATES.filter(ask)).toEqual(RULED_CERTIFICATES);
});

describe('what a stage asks of the record', () => {
  const problemsIn = (salesStatus: string, stages = BUILT_IN_STAGES) =>
    stageProblems({ degreeType: 'bachelor', evaluation: { salesStatus } }, stages).length;
  const exam = (order: number) => [...BUILT_IN_STAGES, { key: 'oral_exam', order }];

  test('follows its place: nothing before ready_to_apply, a whole record behind it', () => {
    expect(problemsIn('documents_pending')).toBe(0);
    expect(problemsIn('ready_to_apply')).toBe(8);
    expect(problemsIn('oral_exam', exam(4.5))).toBe(0);
    expect(problemsIn('oral_exam', exam(5.5))).toBe(8);
    expect(problemsIn('forgotten')).toBe(0);
  });
});
