import { holding } from '#server/kernel/holding';

/** People whose name or e-mail holds the text, whatever its case; signs in it mean themselves. */
export function matching(search: string) {
  const part = holding(search);
  return { $or: [{ name: part }, { email: part }] };
}
