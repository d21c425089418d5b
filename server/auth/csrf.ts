import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { env } from '#server/env';

/**
 * A signed double-submit token (OWASP CSRF cheat sheet): the cookie holds a random value, the form
 * or header repeats it with a signature that binds it to the session.
 */
export function newCsrfValue(): string {
  return randomBytes(24).toString('base64url');
}

/** The token a page carries. `sessionId` is null before sign-in. */
export function csrfToken(value: string, sessionId: string | null): string {
  return `${value}.${signature(value, sessionId)}`;
}

export function csrfMatches(
  token: unknown,
  cookieValue: string | undefined,
  sessionId: string | null,
): boolean {
  if (typeof token !== 'string' || !cookieValue) return false;
  const expected = Buffer.from(csrfToken(cookieValue, sessionId));
  const given = Buffer.from(token);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function signature(value: string, sessionId: string | null): string {
  return createHmac('sha256', env().AUTH_SECRET)
    .update(`csrf:${sessionId ?? 'anonymous'}:${value}`)
    .digest('base64url');
}
