import { expect, test } from 'vitest';
import { csrfMatches, csrfToken, newCsrfValue } from './csrf';

const value = newCsrfValue();
const token = csrfToken(value, 'session-1');

test('the token of this cookie and this session matches', () => {
  expect(csrfMatches(token, value, 'session-1')).toBe(true);
  expect(csrfMatches(csrfToken(value, null), value, null)).toBe(true);
});

test('a token is worth nothing in another session, before sign-in or after it', () => {
  expect(csrfMatches(token, value, 'session-2')).toBe(false);
  expect(csrfMatches(token, value, null)).toBe(false);
  expect(csrfMatches(csrfToken(value, null), value, 'session-1')).toBe(false);
});

test('a token is worth nothing with another cookie, or with none', () => {
  expect(csrfMatches(token, newCsrfValue(), 'session-1')).toBe(false);
  expect(csrfMatches(token, undefined, 'session-1')).toBe(false);
  expect(csrfMatches(token, '', 'session-1')).toBe(false);
});

test('a token changed in any one character does not match', () => {
  for (let at = 0; at < token.length; at += 1) {
    const changed = token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1);
    expect(csrfMatches(changed, value, 'session-1')).toBe(false);
  }
});

test.each([undefined, null, '', 1, {}, [], [token], value, `${value}.`])(
  'what is no token does not match: %j',
  (given) => {
    expect(csrfMatches(given, value, 'session-1')).toBe(false);
  },
);

test('an attacker who plants a cookie cannot sign it', () => {
  const planted = 'planted';
  expect(csrfMatches(`${planted}.${planted}`, planted, 'session-1')).toBe(false);
  expect(csrfMatches(planted, planted, 'session-1')).toBe(false);
});
