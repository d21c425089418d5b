import { parse, type SerializeOptions, serialize } from 'cookie';
import { env } from '#server/env';
import type { HttpRequest, HttpResponse } from './http-types';

/**
 * A browser keeps one cookie jar for all ports of a host, so without the `__Host-` prefix the port
 * keeps two instances on one machine apart.
 */
function nameOf(base: 'session' | 'csrf'): string {
  const { secureCookies, PORT } = env();
  return secureCookies ? `__Host-eg_${base}` : `eg_${base}_${PORT}`;
}

const options = (): SerializeOptions => ({
  httpOnly: true,
  sameSite: 'lax',
  secure: env().secureCookies,
  path: '/',
});

export type Cookies = Record<string, string | undefined>;

export function readCookies(request: HttpRequest): Cookies {
  return parse(request.headers.cookie ?? '');
}

export const sessionCookie = (cookies: Cookies) => cookies[nameOf('session')];
export const csrfCookie = (cookies: Cookies) => cookies[nameOf('csrf')];

export function setSessionCookie(response: HttpResponse, token: string, expires: Date): void {
  response.append('Set-Cookie', serialize(nameOf('session'), token, { ...options(), expires }));
}

export function clearSessionCookie(response: HttpResponse): void {
  response.append('Set-Cookie', serialize(nameOf('session'), '', { ...options(), maxAge: 0 }));
}

export function setCsrfCookie(response: HttpResponse, value: string): void {
  response.append('Set-Cookie', serialize(nameOf('csrf'), value, options()));
}
