import type { AppContext } from '#server/kernel/context';

const KB = 1024;

/** Enough for a sign-in; nobody unknown makes the server hold and parse more. */
const ANONYMOUS = 64 * KB;
/**
 * Several times the largest record. Parsing holds every other request up, so the product's general
 * limit of 10 MB is for the calls that ask for it; see docs/decisions/0018.
 */
const SIGNED_IN = 256 * KB;
const LARGE = 10 * KB * KB;

/** How many bytes of a body are read for this caller, whose call may ask for a large one. */
export function bodyLimitFor({ actor }: Pick<AppContext, 'actor'>, largeBody = false): number {
  if (!actor) return ANONYMOUS;
  return largeBody ? LARGE : SIGNED_IN;
}

/** Every limit that `bodyLimitFor` may answer, for readers that are made once. */
export const BODY_LIMITS = [ANONYMOUS, SIGNED_IN, LARGE] as const;

/** A limit in words: `256 KB`. */
export function sizeInWords(bytes: number): string {
  return bytes >= KB * KB ? `${bytes / KB / KB} MB` : `${bytes / KB} KB`;
}
