import type { NextFunction } from 'express';
import { failureHeaders } from '#server/kernel/errors';
import { logFailure } from '#server/kernel/log-failure';
import { toAppError } from '#server/kernel/translate-error';
import { sendFailure } from '#server/rest/envelope';
import type { HttpRequest, HttpResponse } from './http-types';

/** The last resort, when neither the API nor the screens could answer: the request's id, nothing inner. */
export function failurePage(
  error: unknown,
  request: HttpRequest,
  response: HttpResponse,
  next: NextFunction,
) {
  const { requestId, context } = response.locals;
  if (response.headersSent) return next(error);
  if (/^\/api\//i.test(request.path)) return sendFailure(response, error);
  const failure = toAppError(error);
  logFailure('a page', failure, { requestId, userId: context?.actor?.id });
  const text =
    failure.code === 'INTERNAL'
      ? `Something went wrong on our side. Try again; if it stays, quote ${requestId}.`
      : failure.message;
  response.status(failure.statusCode).set(failureHeaders(failure)).type('text').send(text);
}
