import { expect, test } from 'vitest';
import { contextOf } from '#scripts/testing/context-of';
import { bodyLimitFor, sizeInWords } from './body-limit';

test('a body is as large as its caller and its call may send, and nobody may ask for more', () => {
  const nobody = { actor: null };
  const agent = contextOf('agent');
  const limits = [bodyLimitFor(nobody), bodyLimitFor(nobody, true), bodyLimitFor(agent)];
  expect(limits.map(sizeInWords)).toEqual(['64 KB', '64 KB', '256 KB']);
  expect(sizeInWords(bodyLimitFor(agent, true))).toBe('10 MB');
});
