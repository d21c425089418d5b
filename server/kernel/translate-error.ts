import mongoose, { mongo } from 'mongoose';
import type { ZodError } from 'zod';
import { issueWords } from '#server/infra/issue-words';
import { AppError, type ErrorDetail } from './errors';

/** Turns whatever was thrown into an AppError; what nobody foresaw becomes INTERNAL and keeps its cause. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (error instanceof mongoose.Error.ValidationError) {
    return new AppError('VALIDATION_ERROR', 'The record breaks its own rules.', {
      details: Object.values(error.errors).map(({ path, message }) => ({ path, message })),
      cause: error,
    });
  }
  if (isDuplicateKey(error)) {
    return new AppError('DUPLICATE', 'A record with these values exists already.', {
      details: Object.keys(error.keyPattern ?? {}).map((path) => ({
        path,
        message: 'is taken',
        code: 'duplicate',
      })),
      cause: error,
    });
  }
  if (isUnavailable(error)) {
    return new AppError('UNAVAILABLE', 'The database does not answer. Try again in a moment.', {
      cause: error,
    });
  }
  return new AppError('INTERNAL', 'Something went wrong on our side. It has been logged.', {
    cause: error,
  });
}

/** A caller who sends a hundred thousand wrong fields is told of the first ones. */
const MOST_DETAILS = 50;
const LONGEST_PATH = 120;

/** A failed parse as VALIDATION_ERROR, one detail an issue, unknown keys each at their own path. */
export function invalidInput(error: ZodError): AppError {
  const details = error.issues.slice(0, MOST_DETAILS).flatMap((issue): ErrorDetail[] => {
    const path = issue.path.join('.');
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.slice(0, MOST_DETAILS).map((key) => ({
        path: (path ? `${path}.${key}` : key).slice(0, LONGEST_PATH),
        message: 'is not a known field',
        code: 'unknown_field',
      }));
    }
    const custom = issue.code === 'custom' ? issue.params?.code : undefined;
    return [
      { path, message: issueWords(issue), code: typeof custom === 'string' ? custom : issue.code },
    ];
  });
  return new AppError('VALIDATION_ERROR', 'Some of the fields are not right.', { details });
}

interface DuplicateKeyError extends mongo.MongoServerError {
  keyPattern?: Record<string, unknown>;
}

export function isDuplicateKey(error: unknown): error is DuplicateKeyError {
  return error instanceof mongo.MongoServerError && error.code === 11_000;
}

function isUnavailable(error: unknown): boolean {
  return (
    error instanceof mongo.MongoNetworkError ||
    error instanceof mongo.MongoServerSelectionError ||
    error instanceof mongo.MongoNotConnectedError ||
    error instanceof mongo.MongoOperationTimeoutError ||
    error instanceof mongoose.Error.MongooseServerSelectionError ||
    // What kept colliding or breaking until the transaction's time was up.
    (error instanceof mongo.MongoError && error.hasErrorLabel('TransientTransactionError'))
  );
}
