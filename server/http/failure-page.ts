import type { NextFunction } from 'express';
import { logger } from '#server/infra/logger';
import { sendFailure } from '#server/rest/envelope';
import type { HttpRequest, HttpResponse } from './http-types';

/** The last resort, when neither the API nor the screens could answer: the request's id, nothing inner. */
export function failurePage(
  error: unknown,
  request: HttpRequest,
  response: HttpResponse,
  next: NextFunction,
) {
  const { requestId } = response.locals;
  if (response.headersSent) return next(error);
  if (request.path.startsWith('/api/')) return sendFailure(response, error);
  logger.error('a page failed', { requestId, cause: error instanceof Error ? error.stack : error });
  response
    .status(500)
    .type('text')
    .send(`Something went wrong on our side. Try again; if it stays, quote ${requestId}.`);
}
