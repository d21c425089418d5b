import { SignJWT } from 'jose';
import { expect, test } from 'vitest';
import { env } from '#server/env';
import { readSessionToken, signSessionToken } from './session-token';

const inAnHour = () => new Date(Date.now() + 3_600_000);

/** A token signed with our own key, whose claims are not what we sign. */
async function oddToken(claims: Record<string, unknown>) {
  const [header = ''] = (await signSessionToken('x', inAnHour())).split('.');
  const protectedHeader = JSON.parse(Buffer.from(header, 'base64url').toString());
  return new SignJWT({ iss: 'edugate', aud: 'edugate-web', ...claims })
    .setProtectedHeader(protectedHeader)
    .sign(new TextEncoder().encode(env().AUTH_SECRET));
}

const exp = Math.floor(inAnHour().getTime() / 1_000);

test('a token names its session', async () => {
  expect(await readSessionToken(await signSessionToken('abc', inAnHour()))).toBe('abc');
  expect(await readSessionToken(await oddToken({ jti: 'abc', exp }))).toBe('abc');
});

test.each<[string, Record<string, unknown>]>([
  ['never ends', { jti: 'abc' }],
  ['names no session', { exp }],
  ['names a session by an operator', { exp, jti: { $ne: null } }],
  ['names a session by a number', { exp, jti: 1 }],
])('a token that %s is nobody, whoever signed it (CVE-2026-22817)', async (_what, claims) => {
  expect(await readSessionToken(await oddToken(claims))).toBeNull();
});
