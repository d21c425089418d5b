import { AppError } from '#server/kernel/errors';
import { passwordProblem } from './password-policy';

/** @throws AppError VALIDATION_ERROR when the policy does not take the password */
export function requireGoodPassword(password: string, email: string): void {
  const problem = passwordProblem(password, email);
  if (!problem) return;
  throw new AppError('VALIDATION_ERROR', 'Choose another password.', {
    details: [{ path: 'password', ...problem }],
  });
}
