import type { NextFunction } from 'express';
import { AppError, csrfFailed, type ErrorCode } from '#server/kernel/errors';
import { refusalAudited } from '#server/kernel/refusals';
import { bodyLimitFor, sizeInWords } from './body-limit';
import type { HttpRequest, HttpResponse } from './http-types';
import { contextIn } from './request-context';
import { isCrossSite } from './same-origin';

const MB = 1024 * 1024;
/** Forms with a file: a picture of oneself, a file of a student. Their routes count the file's own bytes. */
const UPLOADS = [
  { path: /^\/profile\/avatar$/, largest: 5 * MB },
  { path: /^\/customers\/[0-9a-f]{24}\/files$/, largest: 50 * MB },
];
/** What a form wraps round a file. */
const WRAPPING = 64 * 1024;
const METHODS = ['GET', 'HEAD', 'POST'];

/**
 * Refuses what no screen takes before anything of it is read: odd methods and paths, forms that are
 * large or that another site sent.
 */
export async function pageRequests(
  request: HttpRequest,
  response: HttpResponse,
  next: NextFunction,
): Promise<void> {
  try {
    await requireScreenRequest(request, response);
    // Remix compares it with the host once more, which a proxy need not keep, and fails.
    delete request.headers.origin;
    next();
  } catch (error) {
    // The unread body must not be taken for the next request.
    response.setHeader('Connection', 'close');
    next(error);
  }
}

async function requireScreenRequest(request: HttpRequest, response: HttpResponse) {
  const context = contextIn(response);
  const upload = context.actor && UPLOADS.find(({ path }) => path.test(request.path));
  const limit = upload ? upload.largest + WRAPPING : bodyLimitFor(context);
  // A browser always names the length of a form; a stream without one could be endless.
  const streamed = request.headers['transfer-encoding'] !== undefined;
  if (!METHODS.includes(request.method)) {
    response.setHeader('Allow', METHODS.join(', '));
    throw refused('METHOD_NOT_ALLOWED', 'This address takes no such method.');
  }
  if (!isWellFormed(request.path)) {
    throw refused('VALIDATION_ERROR', 'The address is not well-formed.');
  }
  if (streamed || Number(request.get('content-length') ?? 0) > limit) {
    const most = sizeInWords(upload ? upload.largest : limit);
    throw refused('PAYLOAD_TOO_LARGE', `A form has at most ${most}.`);
  }
  if (request.method === 'POST' && isCrossSite(request)) {
    throw await refusalAudited(context, 'A form of another site', csrfFailed());
  }
}

const refused = (code: ErrorCode, message: string) => new AppError(code, message);

function isWellFormed(path: string): boolean {
  try {
    return typeof decodeURIComponent(path) === 'string';
  } catch {
    return false;
  }
}
