import { escapeRegex } from './escape-regex';

/** A text field that holds a text, whatever its case; signs in it mean themselves. */
export function holding(text: string) {
  return { $regex: escapeRegex(text), $options: 'i' };
}
