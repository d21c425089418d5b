import { words } from '../people/fold';
import type { SpellingBook } from '../people/spelling-book';
import { wordKey } from './search-keys';
import type { SearchPlan } from './search-keys-plan';

const MOST_WORDS = 6;
const SPELLINGS = 12;
/** Of one spelling alone; the spellings take turns among the hits. */
const HITS_EACH = 20;

/**
 * The words of a query in the other spellings that names are known to have, the other script's among
 * them. One word is looked up spelling by spelling, so that a common one cannot crowd out the rest.
 */
export function spellingPlanOf(query: string, book: SpellingBook): SearchPlan {
  const typed = words(query)
    .slice(0, MOST_WORDS)
    .filter((word) => !/^\d+$/.test(word));
  const spellings = typed.map((word) => book.nearest(word, SPELLINGS));
  if (typed.length === 0 || spellings.some((known) => known.length === 0)) return [];
  const choices = typed.length > 1 ? [spellings] : (spellings[0] ?? []).map((one) => [[one]]);
  return choices.map((choice) => ({
    kind: 'spelling',
    keys: choice.map((known) => [...new Set(known.map(wordKey))]),
    words: typed,
    spellings: choice,
    ...(typed.length === 1 && { most: HITS_EACH }),
  }));
}
