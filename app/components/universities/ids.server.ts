import { notFound } from '#server/kernel/errors';

/** The id in an address. @throws AppError NOT_FOUND for what can be none */
export function idIn(text: string | undefined, what: string): string {
  if (text && /^[0-9a-f]{24}$/.test(text)) return text;
  throw notFound(what);
}
