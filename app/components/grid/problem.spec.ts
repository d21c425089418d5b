import { describe, expect, it } from 'vitest';
import { problemOf, type StageValue, settle } from './problem';

const stage = (
  salesStatus: StageValue['salesStatus'],
  lostReason: StageValue['lostReason'] = null,
) => ({
  salesStatus,
  lostReason,
});

describe('a stage changed on a record that has moved on', () => {
  it('goes through when only other fields were changed meanwhile', () => {
    expect(settle(stage('new'), stage('contacted'), stage('new'))).toBe('retry');
  });

  it('is done when the other person chose the same', () => {
    expect(settle(stage('new'), stage('offer'), stage('offer'))).toBe('done');
  });

  it('is for the person to decide when the other person chose something else', () => {
    expect(settle(stage('new'), stage('contacted'), stage('offer'))).toBe('conflict');
    expect(settle(stage('new'), stage('lost', 'price'), stage('lost', 'duplicate'))).toBe(
      'conflict',
    );
  });
});

describe('a refused change', () => {
  const refused = (code: 'BUSINESS_RULE' | 'FORBIDDEN', paths: string[]) =>
    problemOf(
      { code, details: paths.map((path) => ({ path, message: '' })), requestId: 'r' },
      stage('applied'),
    );

  it('names the fields that the stage needs', () => {
    expect(refused('BUSINESS_RULE', ['basicData.email'])).toMatchObject({
      kind: 'missing',
      paths: ['basicData.email'],
    });
  });

  it('keeps the request id of anything else', () => {
    expect(refused('FORBIDDEN', [])).toMatchObject({
      kind: 'failed',
      failure: { requestId: 'r' },
    });
  });
});
