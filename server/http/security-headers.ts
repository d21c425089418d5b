import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';
import { env } from '#server/env';
import { fileOrigins } from '#server/infra/storage';
import { contextIn } from './request-context';

/** Headers of every answer, files and health included; see docs/security.md for what each is for. */
export function plainHeaders() {
  const headers = helmet({
    contentSecurityPolicy: false,
    strictTransportSecurity: env().secureCookies
      ? { maxAge: 31_536_000, includeSubDomains: true }
      : false,
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    frameguard: { action: 'sameorigin' },
  });
  return (request: Request, response: Response, next: NextFunction) =>
    headers(request, response, (error?: unknown) => {
      // What helmet leaves out or turns off: the old XSS header as asked, and permissions.
      response.setHeader('X-XSS-Protection', '1; mode=block');
      response.setHeader(
        'Permissions-Policy',
        'camera=(), geolocation=(), microphone=(), payment=()',
      );
      next(error);
    });
}

/** What a document may load and run; made with the nonce of its request. */
export function contentPolicy() {
  const { isProduction, secureCookies } = env();
  const development = isProduction ? [] : ["'unsafe-eval'", 'ws:'];
  return helmet.contentSecurityPolicy({
    useDefaults: false,
    directives: {
      'default-src': ["'self'"],
      'script-src': [
        "'self'",
        (_request, response) => `'nonce-${contextIn(response as Response).nonce}'`,
        ...development.slice(0, 1),
      ],
      // Style attributes position virtual rows and menus; no style comes from people's input.
      'style-src': ["'self'", "'unsafe-inline'"],
      'img-src': ["'self'", 'data:', 'blob:', ...fileOrigins()],
      'font-src': ["'self'"],
      'connect-src': ["'self'", ...development.slice(1)],
      'object-src': ["'none'"],
      'base-uri': ["'self'"],
      'form-action': ["'self'"],
      'frame-ancestors': ["'self'"],
      ...(secureCookies ? { 'upgrade-insecure-requests': [] } : {}),
    },
  });
}

/** Personal answers are nobody's to keep. */
export function keepNoCopy(_request: Request, response: Response, next: NextFunction): void {
  response.setHeader('Cache-Control', 'no-store');
  next();
}
