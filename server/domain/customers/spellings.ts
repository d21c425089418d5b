import { CustomerSearch } from '#models/customer-search';
import { logger } from '#server/infra/logger';
import { once } from '#server/infra/once';
import { SpellingBook } from '../people/spelling-book';

const STALE_AFTER = 3_600_000;
/** Failing to read is not worth repeating at every search. */
const RETRY_AFTER = 60_000;

const shelf = once('customers.spellings', () => ({ book: new SpellingBook(), readAgainAt: 0 }));

/**
 * The words of all students' names as this process knows them. They are read in the background, at
 * first use and every hour after it: until then a search goes by sound alone.
 */
export function spellings(): SpellingBook {
  const now = Date.now();
  if (now >= shelf.readAgainAt) {
    shelf.readAgainAt = now + STALE_AFTER;
    void readWords();
  }
  return shelf.book;
}

/** Words of a name just written, so that they are found without waiting for the next reading. */
export function learn(words: readonly string[]): void {
  shelf.book.add(words);
}

async function readWords(): Promise<void> {
  try {
    shelf.book.add(await CustomerSearch.distinct('words'));
  } catch (error) {
    shelf.readAgainAt = Date.now() + RETRY_AFTER;
    logger.warn('The spellings of names could not be read', { error });
  }
}
