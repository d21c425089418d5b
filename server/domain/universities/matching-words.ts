import { escapeRegex } from '#server/kernel/escape-regex';
import { fold } from '../people/fold';

/**
 * Records whose `searchKeys` have a word beginning with each word of the search, in either script. A
 * search that is one domain is looked for as it stands.
 */
export function matchingWords(search: string) {
  const words = fold(search).split(' ').filter(Boolean);
  if (words.length === 0) return { _id: { $in: [] } };
  const beginning = (word: string) => ({ searchKeys: { $regex: `^${escapeRegex(word)}` } });
  const folded = { $and: words.map(beginning) };
  return search.includes('.') ? { $or: [folded, beginning(search.toLowerCase())] } : folded;
}
