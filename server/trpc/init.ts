import { initTRPC, TRPCError } from '@trpc/server';
import { ZodError, type ZodType } from 'zod';
import type { AppContext } from '#server/kernel/context';
import { AppError, type ErrorCode, publicError } from '#server/kernel/errors';
import { invalidInput, toAppError } from '#server/kernel/translate-error';

/** How a procedure appears in the REST interface. */
export interface RestRoute {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** With `:name` parts, which become input fields. */
  path: `/${string}`;
  /** The query parameters that lead here instead of to the route without them; they are no input. */
  when?: Readonly<Record<string, string>>;
  /** The answer's status; 200 unless said otherwise. */
  status?: number;
  /** What the envelope's `message` says. */
  message?: string;
  /** Takes bodies up to the product's general limit; see docs/decisions/0018. */
  largeBody?: boolean;
  /** Its body is a multipart form with one file, which becomes the input field `file` as it arrives. */
  body?: 'file';
  /** Answers with a redirect to the `url` in what the procedure answers. */
  redirects?: boolean;
}

export interface ProcedureMeta {
  rest?: readonly RestRoute[];
  /** What the verb answers, for adapters that describe or trim it. */
  output?: ZodType;
}

/** tRPC's own codes for ours: the HTTP status of an answer follows from them. */
const TRPC_CODE = {
  VALIDATION_ERROR: 'BAD_REQUEST',
  UNAUTHENTICATED: 'UNAUTHORIZED',
  INVALID_CREDENTIALS: 'UNAUTHORIZED',
  FORBIDDEN: 'FORBIDDEN',
  CSRF_FAILED: 'FORBIDDEN',
  DIRECT_ACCESS_BLOCKED: 'FORBIDDEN',
  NOT_FOUND: 'NOT_FOUND',
  METHOD_NOT_ALLOWED: 'METHOD_NOT_SUPPORTED',
  CONFLICT: 'CONFLICT',
  DUPLICATE: 'CONFLICT',
  PAYLOAD_TOO_LARGE: 'PAYLOAD_TOO_LARGE',
  UNSUPPORTED_MEDIA_TYPE: 'UNSUPPORTED_MEDIA_TYPE',
  BUSINESS_RULE: 'UNPROCESSABLE_CONTENT',
  ACCOUNT_LOCKED: 'FORBIDDEN',
  RATE_LIMITED: 'TOO_MANY_REQUESTS',
  INTERNAL: 'INTERNAL_SERVER_ERROR',
  UNAVAILABLE: 'SERVICE_UNAVAILABLE',
} as const satisfies Record<ErrorCode, TRPCError['code']>;

const t = initTRPC
  .context<AppContext>()
  .meta<ProcedureMeta>()
  .create({
    errorFormatter({ shape, error, ctx }) {
      const { stack: _never, ...data } = shape.data;
      const app = appErrorOf(error);
      return {
        ...shape,
        message: app.message,
        data: {
          ...data,
          httpStatus: app.statusCode,
          app: { ...publicError(app), requestId: ctx?.requestId ?? null },
        },
      };
    },
  });

/** The AppError inside a TRPCError, or what tRPC itself found wrong in our words. */
export function appErrorOf(error: TRPCError): AppError {
  if (error.cause instanceof AppError) return error.cause;
  if (error.cause instanceof ZodError) return invalidInput(error.cause);
  switch (error.code) {
    case 'NOT_FOUND':
      return new AppError('NOT_FOUND', 'There is no such procedure.');
    case 'METHOD_NOT_SUPPORTED':
      return new AppError('METHOD_NOT_ALLOWED', 'This procedure takes another method.');
    case 'PARSE_ERROR':
    case 'BAD_REQUEST':
      return new AppError('VALIDATION_ERROR', 'The request is not well-formed.');
    case 'PAYLOAD_TOO_LARGE':
      return new AppError('PAYLOAD_TOO_LARGE', 'The request is too large.');
    case 'UNSUPPORTED_MEDIA_TYPE':
      return new AppError('UNSUPPORTED_MEDIA_TYPE', 'Send JSON.');
    default:
      return toAppError(error.cause ?? error);
  }
}

/** Lets every failure leave a procedure as a TRPCError whose cause is the AppError. */
const translated = t.middleware(async ({ next }) => {
  const result = await next();
  if (result.ok) return result;
  const app = appErrorOf(result.error);
  throw new TRPCError({ code: TRPC_CODE[app.code], message: app.message, cause: app });
});

export const { router, createCallerFactory } = t;
export const procedure = t.procedure.use(translated);
export const middleware = t.middleware;
