import type { NextFunction } from 'express';
import { env } from '#server/env';
import { AppError } from '#server/kernel/errors';
import type { HttpRequest, HttpResponse } from './http-types';

const NAME = /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i;

/**
 * Refuses a host that is none, from which no address could be made. In production the server goes by
 * APP_URL alone, whatever a proxy or a caller names (CVE-2026-26747).
 */
export function requestHost(request: HttpRequest, _response: HttpResponse, next: NextFunction) {
  const { headers } = request;
  const { APP_URL, isProduction, DEMO, TRUST_PROXY } = env();
  const forwarded = TRUST_PROXY > 0 ? headers['x-forwarded-host'] : undefined;
  const named = [headers.host, ...[forwarded ?? []].flat().flatMap((list) => list.split(','))];
  if (!named.every((host) => host === undefined || isHost(host.trim()))) {
    return next(new AppError('VALIDATION_ERROR', 'The request names no host that could be ours.'));
  }
  // Remix reads it without asking whether a proxy may be believed.
  if (isProduction && !DEMO) headers.host = new URL(APP_URL).host;
  if (!forwarded || (isProduction && !DEMO)) delete headers['x-forwarded-host'];
  next();
}

function isHost(text: string): boolean {
  return NAME.test(text) && URL.canParse(`http://${text}`);
}
