import type { NextFunction } from 'express';
import { env } from '#server/env';
import type { HttpRequest, HttpResponse } from './http-types';
import { isListedOrigin } from './same-origin';

const METHODS = 'GET, HEAD, POST, PUT, PATCH, DELETE';
const SENT = 'Authorization, Content-Type, Idempotency-Key';
const READ = 'Retry-After, X-Request-Id';
const REMEMBERED_SECONDS = 600;

/**
 * Lets pages of the origins in CORS_ORIGINS call the API and read its answers, with a token or as
 * nobody: cookies are not among what they may send.
 */
export function cors(request: HttpRequest, response: HttpResponse, next: NextFunction) {
  if (env().CORS_ORIGINS.length > 0) response.vary('Origin');
  if (!isListedOrigin(request)) return next();
  response.set({
    'Access-Control-Allow-Origin': request.get('origin'),
    'Access-Control-Expose-Headers': READ,
  });
  const preflight = request.method === 'OPTIONS' && request.get('access-control-request-method');
  if (!preflight) return next();
  response.set({
    'Access-Control-Allow-Methods': METHODS,
    'Access-Control-Allow-Headers': SENT,
    'Access-Control-Max-Age': String(REMEMBERED_SECONDS),
  });
  response.status(204).end();
}
