import type { HttpResponse } from '#server/http/http-types';
import { logger } from '#server/infra/logger';
import { AppError, publicError } from '#server/kernel/errors';
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

/** `{success: false, error, code, statusCode, details?, requestId}` with the same HTTP status. */
export function sendFailure(response: HttpResponse, error: unknown): void {
  const app = fromBodyParser(error) ?? blamedOnRequest(error) ?? toAppError(error);
  if (app.code === 'INTERNAL') {
    logger.error('a request failed', { requestId: response.locals.requestId, cause: app.cause });
  }
  const { requestId } = response.locals;
  const minutes = app.details?.find((detail) => detail.path === 'retryAfterMinutes')?.message;
  if (minutes) response.setHeader('Retry-After', String(Number(minutes) * 60));
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
      return new AppError('PAYLOAD_TOO_LARGE', 'The request is larger than 10 MB.');
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

/** What express and its parsers blame on the request by a 4xx status: a bad escape, broken gzip. */
function blamedOnRequest(error: unknown): AppError | null {
  if (typeof error !== 'object' || error === null || !('status' in error)) return null;
  const { status } = error;
  if (typeof status !== 'number' || status < 400 || status >= 500) return null;
  return new AppError('VALIDATION_ERROR', 'The request is not well-formed.');
}
