import { likeness } from '../people/likeness';
import { skeletonsOf } from '../people/skeleton';
import { type FoundEntry, foldEmail, numberOf } from './search-keys';
import type { Lookup, SearchPlan } from './search-keys-plan';

/** How an entry answers a look-up; a higher tier always comes first. */
const TIER = {
  exact: 6,
  phonePart: 5,
  emailPart: 4,
  wholeWords: 3,
  beginnings: 2,
  sound: 0,
} as const;
const DAY = 86_400_000;
const FADES_IN_DAYS = 365;

/**
 * The entries that answer the plan, best first: an exact number, phone or address, a part of one,
 * whole words, beginnings of words, then what only sounds alike; within each the recent before the
 * old. Spellings that only sound alike take turns, so that a common one leaves room for the others.
 */
export function ranked<T extends FoundEntry>(
  entries: readonly T[],
  plan: SearchPlan,
  now: Date,
): T[] {
  const likest = likestFinder();
  const turns = new Map<string, number>();
  return entries
    .flatMap((entry) => {
      const answered = plan.filter((lookup) => matches(entry, lookup));
      if (answered.length === 0) return [];
      const tier = Math.max(...answered.map((lookup) => tierOf(entry, lookup, likest)));
      return [{ entry, answered, score: tier + recency(entry, now) }];
    })
    .sort((left, right) => right.score - left.score)
    .map(({ entry, answered, score }) => {
      const spelling = score < TIER.beginnings ? spellingIn(entry, answered, likest) : undefined;
      const turn = spelling === undefined ? 0 : (turns.get(spelling) ?? 0) + 1;
      if (spelling !== undefined) turns.set(spelling, turn);
      return { entry, score, turn };
    })
    .sort((left, right) => left.turn - right.turn || right.score - left.score)
    .map(({ entry }) => entry);
}

function recency(entry: FoundEntry, now: Date): number {
  const age = Math.max(0, now.getTime() - entry.createdAt.getTime()) / DAY;
  return 0.01 / (1 + age / FADES_IN_DAYS);
}

function spellingIn(entry: FoundEntry, answered: SearchPlan, likest: LikestFinder): string {
  for (const lookup of answered) {
    if (lookup.kind !== 'sound' && lookup.kind !== 'spelling') continue;
    return lookup.words.map((word) => likest(entry, word).own).join(' ');
  }
  return '';
}

function matches(entry: FoundEntry, lookup: Lookup): boolean {
  switch (lookup.kind) {
    case 'number': {
      const own = numberOf(entry.number);
      return own?.sequence === lookup.sequence && (!lookup.year || own.year === lookup.year);
    }
    case 'phone':
      return lookup.at === 'start'
        ? entry.digits.some((digits) => digits.startsWith(lookup.digits))
        : entry.digits.some((digits) => digits.endsWith(lookup.digits));
    case 'email':
      return entry.emails.some((email) => foldEmail(email).startsWith(lookup.email));
    case 'name':
      return (
        lookup.words.every((word) => entry.words.some((own) => own.startsWith(word))) &&
        (!lookup.phoneEnd || entry.digits.some((one) => one.endsWith(lookup.phoneEnd ?? '')))
      );
    case 'sound':
      return lookup.words.every((word, at) => {
        const started = lookup.by === 'start' && at === lookup.words.length - 1;
        return entry.words.some((own) => soundsLike(own, word, started));
      });
    case 'spelling':
      return lookup.spellings.every((known) => known.some((one) => entry.words.includes(one)));
  }
}

/** `started`: the word is still being typed, so the entry's sound may go on. */
function soundsLike(own: string, word: string, started: boolean): boolean {
  const sounds = skeletonsOf(own).fine;
  return skeletonsOf(word).fine.some((typed) =>
    sounds.some((one) => (started ? one.startsWith(typed) : one === typed)),
  );
}

function tierOf(entry: FoundEntry, lookup: Lookup, likest: LikestFinder): number {
  switch (lookup.kind) {
    case 'number':
      return TIER.exact;
    case 'phone':
      return entry.digits.includes(lookup.digits) || lookup.digits.length >= 9
        ? TIER.exact
        : TIER.phonePart;
    case 'email':
      return entry.emails.includes(lookup.email) ? TIER.exact : TIER.emailPart;
    case 'name': {
      const whole = lookup.words.filter((word) => entry.words.includes(word)).length;
      return whole === lookup.words.length
        ? TIER.wholeWords
        : TIER.beginnings + (0.8 * whole) / lookup.words.length;
    }
    case 'sound':
    case 'spelling': {
      const best = lookup.words.map((word) => likest(entry, word).likeness);
      return TIER.sound + (1.8 * best.reduce((sum, one) => sum + one, 0)) / best.length;
    }
  }
}

/** Finds the entry's word that sounds most like a typed one. */
type LikestFinder = (entry: FoundEntry, word: string) => { own: string; likeness: number };

/** Remembers comparisons: the candidates of one search are made of few different words. */
function likestFinder(): LikestFinder {
  const compared = new Map<string, Map<string, number>>();
  return (entry, word) => {
    const known = compared.get(word) ?? new Map<string, number>();
    compared.set(word, known);
    let best = { own: '', likeness: -1 };
    for (const own of entry.words) {
      const alike = known.get(own) ?? likeness(word, own);
      known.set(own, alike);
      if (alike > best.likeness) best = { own, likeness: alike };
    }
    return best;
  };
}
