import { sizeInWords } from '#server/http/body-limit';
import type { HttpResponse } from '#server/http/http-types';
import { AppError, failureHeaders, publicError } from '#server/kernel/errors';
import { logFailure } from '#server/kernel/log-failure';
import { toAppError } from '#server/kernel/translate-error';
import type { RestRoute } from '#server/trpc/init';

interface Listed {
  items: unknown[];
  pagination: object;
}

/** `{success: true, data, message, pagination?}`; a list's items are the data. */
export function sendSuccess(
  response: HttpResponse,
  result: unknown,
  route: Pick<RestRoute, 'status' | 'message'> = {},
): void {
  const message = route.message ?? 'OK';
  const body = isListed(result)
    ? { success: true, data: result.items, message, pagination: result.pagination }
    : { success: true, data: result, message };
  response.status(route.status ?? 200).json(body);
}

/** Sends the caller on to the address in what the procedure answers. */
export function sendRedirect(response: HttpResponse, result: unknown): void {
  if (typeof result !== 'object' || result === null || !('url' in result)) {
    throw new Error('a procedure that redirects answers a url');
  }
  response.redirect(302, String(result.url));
}

/** `{success: false, error, code, statusCode, details?, requestId}` with the same HTTP status. */
export function sendFailure(response: HttpResponse, error: unknown): void {
  const app = fromBodyParser(error) ?? blamedOnRequest(error) ?? toAppError(error);
  const { requestId, context } = response.locals;
  logFailure('a request', app, { requestId, userId: context?.actor?.id });
  response.set(failureHeaders(app));
  response.status(app.statusCode).json({ success: false, ...publicError(app), requestId });
}

function isListed(result: unknown): result is Listed {
  return (
    typeof result === 'object' && result !== null && 'items' in result && 'pagination' in result
  );
}

/** What express's JSON parser throws, by its documented `type`. */
function fromBodyParser(error: unknown): AppError | null {
  if (typeof error !== 'object' || error === null || !('type' in error)) return null;
  switch (error.type) {
    case 'entity.too.large':
      return tooLarge(error);
    case 'entity.parse.failed':
      return new AppError('VALIDATION_ERROR', 'The body is not valid JSON.');
    case 'encoding.unsupported':
    case 'charset.unsupported':
      return new AppError('UNSUPPORTED_MEDIA_TYPE', 'Send JSON in UTF-8.');
    case 'request.aborted':
    case 'stream.not.readable':
    case 'request.size.invalid':
      return new AppError('VALIDATION_ERROR', 'The request did not arrive whole.');
    default:
      return null;
  }
}

/** Tells the limit that the parser was given, which depends on the caller and the call. */
function tooLarge(error: object): AppError {
  const limit = 'limit' in error && typeof error.limit === 'number' ? error.limit : null;
  const most = limit === null ? '' : ` It may have ${sizeInWords(limit)} at most.`;
  return new AppError('PAYLOAD_TOO_LARGE', `The request is too large.${most}`);
}

/** What express and its parsers blame on the request by a 4xx status: a bad escape, broken gzip. */
function blamedOnRequest(error: unknown): AppError | null {
  if (typeof error !== 'object' || error === null || !('status' in error)) return null;
  const { status } = error;
  if (typeof status !== 'number' || status < 400 || status >= 500) return null;
  return new AppError('VALIDATION_ERROR', 'The request is not well-formed.');
}
