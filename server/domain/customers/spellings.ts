import { CustomerSearch } from '#models/customer-search';
import { SearchWord, WORDS_ARE_WHOLE } from '#models/search-word';
import { logger } from '#server/infra/logger';
import { once } from '#server/infra/once';
import { MOST_WORDS, SpellingBook } from '../people/spelling-book';

const READ_EVERY = 300_000;
/** Failing to read is not worth repeating at every search. */
const RETRY_AFTER = 60_000;
/** Clocks of instances differ, and a word is dated before it is written. */
const OVERLAP = 600_000;

const shelf = once('customers.spellings', () => ({
  book: new SpellingBook(),
  readAgainAt: 0,
  readUpTo: 0,
  reading: Promise.resolve(),
}));

/**
 * The words of all students' names as this process knows them. They are read in the background, all
 * at first use and then the new ones: until then a search goes by sound alone.
 */
export function spellings(): SpellingBook {
  const now = Date.now();
  if (now >= shelf.readAgainAt) {
    shelf.readAgainAt = now + READ_EVERY;
    shelf.reading = readWords(now);
  }
  return shelf.book;
}

/** The same once they have been read, where two answers must not differ by that. */
export async function spellingsRead(): Promise<SpellingBook> {
  const book = spellings();
  if (shelf.readUpTo === 0) await shelf.reading;
  return book;
}

/** Stores the words that are new, outside of any transaction: they belong to nobody in particular. */
export async function rememberWords(words: Iterable<string>): Promise<void> {
  const fresh = [...new Set(words)].filter((word) => !shelf.book.has(word));
  if (fresh.length === 0) return;
  const at = new Date();
  await SearchWord.bulkWrite(
    fresh.map((_id) => ({
      updateOne: { filter: { _id }, update: { $setOnInsert: { at } }, upsert: true },
    })),
    { ordered: false },
  );
  shelf.book.add(fresh);
}

async function readWords(now: number): Promise<void> {
  try {
    if (!(await SearchWord.exists({ _id: WORDS_ARE_WHOLE }))) await gatherWords();
    const since = new Date(shelf.readUpTo - OVERLAP);
    const rows = await SearchWord.find({ at: { $gte: since } })
      .limit(MOST_WORDS)
      .lean();
    shelf.book.add(rows.map(({ _id }) => _id).filter((word) => word !== WORDS_ARE_WHOLE));
    shelf.readUpTo = now;
  } catch (error) {
    shelf.readAgainAt = Date.now() + RETRY_AFTER;
    logger.warn('The spellings of names could not be read', { error });
  }
}

/** Once in an installation's life: the words of students who were there before words were kept. */
async function gatherWords(): Promise<void> {
  const at = new Date();
  const gathered = [
    { $project: { words: 1 } },
    { $unwind: '$words' },
    { $group: { _id: '$words' } },
    { $set: { at } },
    { $merge: { into: SearchWord.collection.collectionName, whenMatched: 'keepExisting' } },
  ];
  // Past the model, through which no aggregation may write: neither collection is a business record's.
  await CustomerSearch.collection.aggregate(gathered, { allowDiskUse: true }).toArray();
  await SearchWord.updateOne({ _id: WORDS_ARE_WHOLE }, { $setOnInsert: { at } }, { upsert: true });
}
