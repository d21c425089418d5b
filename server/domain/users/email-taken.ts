import { AppError } from '#server/kernel/errors';

/** Names the address in a refusal of the unique index; other failures stay as they are. */
export function explainTaken(error: AppError, email: string | undefined): AppError {
  if (error.code !== 'DUPLICATE' || !email) return error;
  return new AppError('DUPLICATE', `There is an account with the e-mail ${email} already.`, {
    details: [{ path: 'email', message: 'is taken', code: 'email_taken' }],
    cause: error,
  });
}
