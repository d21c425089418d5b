import { escapeRegex } from '#server/kernel/escape-regex';

/** People whose name or e-mail holds the text, whatever its case; signs in it mean themselves. */
export function matching(search: string) {
  const part = { $regex: escapeRegex(search), $options: 'i' };
  return { $or: [{ name: part }, { email: part }] };
}
