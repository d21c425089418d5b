import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';
import { env } from '#server/env';
import { contextIn } from './request-context';

/** Headers of every answer; see docs/security.md for what each is for. */
export function securityHeaders() {
  const { isProduction, secureCookies } = env();
  const development = isProduction ? [] : ["'unsafe-eval'", 'ws:'];
  return helmet({
    contentSecurityPolicy: {
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
        'img-src': ["'self'", 'data:', 'blob:'],
        'font-src': ["'self'"],
        'connect-src': ["'self'", ...development.slice(1)],
        'object-src': ["'none'"],
        'base-uri': ["'self'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'self'"],
        ...(secureCookies ? { 'upgrade-insecure-requests': [] } : {}),
      },
    },
    strictTransportSecurity: secureCookies
      ? { maxAge: 31_536_000, includeSubDomains: true }
      : false,
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    frameguard: { action: 'sameorigin' },
  });
}

/** What helmet leaves out: the old XSS header as asked, permissions, and no copies of personal answers. */
export function personalHeaders(_request: Request, response: Response, next: NextFunction): void {
  response.setHeader('X-XSS-Protection', '1; mode=block');
  response.setHeader('Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=()');
  response.setHeader('Cache-Control', 'no-store');
  next();
}
