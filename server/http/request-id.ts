import { randomUUID } from 'node:crypto';
import type { NextFunction } from 'express';
import type { HttpRequest, HttpResponse } from './http-types';

/** Names every request, in the answer's `X-Request-Id` and in each log line about it. */
export function requestId(_request: HttpRequest, response: HttpResponse, next: NextFunction): void {
  const id = randomUUID();
  response.locals.requestId = id;
  response.setHeader('X-Request-Id', id);
  next();
}
