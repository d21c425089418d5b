import { COMMON_PASSWORDS } from './common-passwords';

export const SHORTEST_PASSWORD = 12;
/** bcrypt silently ignores everything after this many bytes. */
export const LONGEST_PASSWORD_BYTES = 72;

/** An e-mail's local part shorter than this turns up in too many good passwords to be refused. */
const SHORTEST_LOCAL_PART = 3;

export interface PasswordProblem {
  code: 'password.short' | 'password.long' | 'password.email' | 'password.common';
  message: string;
}

/** What is wrong with a new password, or null. Length is in characters below and in bytes above. */
export function passwordProblem(password: string, email: string): PasswordProblem | null {
  if ([...password].length < SHORTEST_PASSWORD) {
    return { code: 'password.short', message: `needs at least ${SHORTEST_PASSWORD} characters` };
  }
  if (new TextEncoder().encode(password).length > LONGEST_PASSWORD_BYTES) {
    return { code: 'password.long', message: `has more than ${LONGEST_PASSWORD_BYTES} bytes` };
  }
  const folded = password.normalize('NFKC').toLowerCase();
  const localPart = email.split('@')[0]?.toLowerCase() ?? '';
  if (localPart.length >= SHORTEST_LOCAL_PART && folded.includes(localPart)) {
    return { code: 'password.email', message: 'must not contain your e-mail address' };
  }
  if (COMMON_PASSWORDS.has(folded) || new Set(folded).size < 4) {
    return { code: 'password.common', message: 'is among the first that anyone would guess' };
  }
  return null;
}
