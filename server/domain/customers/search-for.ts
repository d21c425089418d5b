import { SearchWord } from '#models/search-word';
import type { OwnerCondition } from '#server/permissions/scope';
import type { SpellingBook } from '../people/spelling-book';
import { estimated } from './list-count';
import { foundBy } from './search-filter';
import { wordKey } from './search-keys';
import { type SearchPlan, searchPlanOf, skeletonPlanOf } from './search-keys-plan';
import { spellingPlanOf } from './search-keys-spelling';
import { countTwins, type Search } from './search-twins';
import { spellingsRead } from './spellings';

/** Fewer hits as typed than this, and other spellings are looked for as well. */
const ENOUGH = 500;
/** So many candidates are looked at to know. */
const LOOKED_AT = 5_000;
/** The mark of a sound's key and two sounds. */
const LEAST_SOUND_KEY = 3;
/** More words than this have a common beginning: it is not worth reading them. */
const READ = 500;

/** What a text finds in a scope. While few are found as typed, other spellings belong to it. */
export async function searchFor(
  text: string,
  owners: OwnerCondition,
  deleted: boolean,
): Promise<Search | null> {
  const book = await spellingsRead();
  const { plan: typed, sure } = await withKnownWords(searchPlanOf(text));
  const found = (plan: SearchPlan) =>
    plan.length > 0 ? { ...foundBy(plan, deleted, sure), owners } : null;
  const direct = found(typed);
  if (direct) {
    const key = JSON.stringify(['typed', text, owners, deleted]);
    const hits = await estimated(key, async () => {
      const { counted } = await countTwins(direct, ENOUGH, LOOKED_AT);
      return counted;
    });
    if (hits >= ENOUGH) return direct;
  }
  return found([
    ...typed,
    ...spellingPlanOf(text, book),
    ...skeletonPlanOf(text).filter((lookup) => isTelling(lookup) && !isFinished(lookup, book)),
  ]);
}

/**
 * The spellings cover whole words; the sound adds the last one while it is being typed. Two sounds begin
 * too many names: a list has no ranking that would put them behind.
 */
function isTelling(lookup: SearchPlan[number]): boolean {
  if (lookup.kind !== 'sound') return true;
  const last = lookup.keys.at(-1) ?? [];
  return lookup.by === 'start' && last.every((key) => key.length > LEAST_SOUND_KEY);
}

/** A last word that somebody is called is not being typed any more: its spellings say it all. */
function isFinished(lookup: SearchPlan[number], book: SpellingBook): boolean {
  return lookup.kind === 'sound' && book.has(lookup.words.at(-1) ?? '');
}

/**
 * Compares typed words that are longer than their keys with all words there are. What no name begins
 * with is not looked for; a word that begins all that its key leads to needs no check.
 */
async function withKnownWords(
  plan: SearchPlan,
): Promise<{ plan: SearchPlan; sure: ReadonlySet<string> }> {
  const typed = new Set(
    plan.flatMap((lookup) => (lookup.kind === 'name' ? lookup.words : [])).filter(isOpen),
  );
  const sure = new Set<string>();
  const unknown = new Set<string>();
  for (const word of typed) {
    const known = await wordsOn(wordKey(word));
    const begun = known.filter((one) => one.startsWith(word)).length;
    if (begun === 0 && known.length < READ) unknown.add(word);
    if (begun === known.length && known.length < READ) sure.add(word);
  }
  const isPossible = (lookup: SearchPlan[number]) =>
    lookup.kind !== 'name' || !lookup.words.some((word) => unknown.has(word));
  return { plan: plan.filter(isPossible), sure };
}

const isOpen = (word: string) => wordKey(word) !== word;

async function wordsOn(beginning: string): Promise<string[]> {
  const rows = await SearchWord.find({ _id: { $gte: beginning, $lt: `${beginning}\uffff` } })
    .limit(READ)
    .lean();
  return rows.map(({ _id }) => _id);
}
