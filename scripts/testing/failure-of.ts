import { AppError, type ErrorCode, type ErrorDetail } from '#server/kernel/errors';

interface Failure {
  code: ErrorCode;
  message: string;
  statusCode: number;
  details: ErrorDetail[] | undefined;
}

/** Everything that a caller learns from a refused call. */
export async function failureOf(attempt: Promise<unknown>): Promise<Failure> {
  const error = await attempt.then(
    () => new Error('the call was not refused'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof AppError)) throw error;
  const { code, message, statusCode, details } = error;
  return { code, message, statusCode, details };
}
