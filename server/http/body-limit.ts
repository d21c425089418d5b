import type { AppContext } from '#server/kernel/context';

const SIGNED_IN = 10 * 1024 * 1024;
/** Enough for a sign-in; nobody unknown makes the server hold and parse more. */
const ANONYMOUS = 64 * 1024;

/** How many bytes of a body an API reads for this caller. */
export function bodyLimitFor({ actor }: Pick<AppContext, 'actor'>): number {
  return actor ? SIGNED_IN : ANONYMOUS;
}

/** Every limit that `bodyLimitFor` may answer, for readers that are made once. */
export const BODY_LIMITS = [SIGNED_IN, ANONYMOUS] as const;
