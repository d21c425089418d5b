import { describe, expect, test } from 'vitest';
import { passwordProblem } from './password-policy';

const problemOf = (password: string, email = 'mona@edugate.test') =>
  passwordProblem(password, email)?.code ?? null;

describe('a new password', () => {
  test('has at least 12 characters', () => {
    expect(problemOf('elevenchars')).toBe('password.short');
    expect(problemOf('twelve chars')).toBeNull();
  });

  test('has at most 72 bytes, so that bcrypt ignores none of them', () => {
    expect(problemOf('abcdefgh'.repeat(9))).toBeNull();
    expect(problemOf(`${'abcdefgh'.repeat(9)}i`)).toBe('password.long');
    expect(problemOf('كلمةسرطويلة'.repeat(4))).toBe('password.long');
  });

  test('does not contain the name of the address in any case', () => {
    expect(problemOf('I am MONA and more')).toBe('password.email');
    expect(problemOf('nothing of the sort')).toBeNull();
    expect(problemOf('a fine long password', 'a@edugate.test')).toBeNull();
  });

  test('is not among those that are guessed first', () => {
    expect(problemOf('Password1234')).toBe('password.common');
    expect(problemOf('aaaaaaaaaaaa')).toBe('password.common');
    expect(problemOf('ababababababab')).toBe('password.common');
  });
});
