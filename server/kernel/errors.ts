/** Every code a failure may carry, with its HTTP status. */
export const ERROR_STATUS = {
  VALIDATION_ERROR: 400,
  UNAUTHENTICATED: 401,
  INVALID_CREDENTIALS: 401,
  FORBIDDEN: 403,
  CSRF_FAILED: 403,
  DIRECT_ACCESS_BLOCKED: 403,
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  CONFLICT: 409,
  DUPLICATE: 409,
  PAYLOAD_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  BUSINESS_RULE: 422,
  ACCOUNT_LOCKED: 423,
  RATE_LIMITED: 429,
  INTERNAL: 500,
  UNAVAILABLE: 503,
} as const;

export type ErrorCode = keyof typeof ERROR_STATUS;

/** One thing wrong with the input. `code` is a stable key that a screen can translate. */
export interface ErrorDetail {
  path: string;
  message: string;
  code?: string;
  /** How many records stand in the way. */
  count?: number;
}

/** A failure meant for the caller: the message says what they can do. */
export class AppError extends Error {
  readonly statusCode: number;
  readonly details: ErrorDetail[] | undefined;
  /** When to try again, for the `Retry-After` of every transport. */
  readonly retryAfterSeconds: number | undefined;

  constructor(
    readonly code: ErrorCode,
    message: string,
    options: { details?: ErrorDetail[]; cause?: unknown; retryAfterSeconds?: number } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'AppError';
    this.statusCode = ERROR_STATUS[code];
    this.details = options.details;
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
}

/** What a transport may tell of a failure. */
export interface PublicError {
  error: string;
  code: ErrorCode;
  statusCode: number;
  details?: ErrorDetail[];
}

export function publicError(error: AppError): PublicError {
  return {
    error: error.message,
    code: error.code,
    statusCode: error.statusCode,
    ...(error.details ? { details: error.details } : {}),
  };
}

/** The headers that go with a failure, for transports that set them one by one. */
export function failureHeaders({ retryAfterSeconds }: AppError): Record<string, string> {
  return retryAfterSeconds === undefined ? {} : { 'Retry-After': String(retryAfterSeconds) };
}

export const csrfFailed = () =>
  new AppError('CSRF_FAILED', 'This form is no longer valid. Reload the page and try again.');

export const signInFirst = () => new AppError('UNAUTHENTICATED', 'Sign in to go on.');

export const notFound = (what: string) =>
  new AppError('NOT_FOUND', `${what} was not found, or is not yours to see.`);
