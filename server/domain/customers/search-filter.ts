import type { QueryFilter } from 'mongoose';
import type { CustomerSearchRecord } from '#models/customer-search';
import { escapeRegex } from '#server/kernel/escape-regex';
import { skeletonsOf } from '../people/skeleton';
import { binKey, phoneStartKey, soundKey, soundStartKey, wordKey } from './search-keys';
import { filterOf, type Lookup, type SearchPlan } from './search-keys-plan';

type Filter = QueryFilter<CustomerSearchRecord>;

/** What is searched for, as conditions on the search twins. */
export interface Found {
  /** Entered by these keys, every twin that is meant is met. */
  firstKeys: string[];
  filter: Filter;
  /** Having one of these keys is all that is asked for. */
  byKeysAlone: boolean;
}

/**
 * The twins that answer a plan, all of them and no others, where `ranked` judges the best few in the
 * process. Only a short sound inside a name is taken for its beginnings as well: its key is the same.
 * @param sure words that begin every name their key leads to
 */
export function foundBy(plan: SearchPlan, deleted: boolean, sure: ReadonlySet<string>): Found {
  const binned = deleted ? plan.map(inBin) : plan;
  const firstKeys = [...new Set(binned.flatMap(({ keys: [first = []] }) => first))];
  const answers = binned.map((lookup) => {
    const checks = checksOf(lookup, deleted, sure);
    const isKeyAlone = checks.length === 0 && lookup.keys.length === 1;
    return { isKeyAlone, filter: { $and: [filterOf(lookup), ...checks] } };
  });
  const entered = { keys: { $in: firstKeys } };
  if (answers.every(({ isKeyAlone }) => isKeyAlone)) {
    return { firstKeys, filter: entered, byKeysAlone: true };
  }
  const [one, ...others] = answers.map(({ filter }) => filter);
  const filter =
    one && others.length === 0 ? one : { ...entered, $or: answers.map((answer) => answer.filter) };
  return { firstKeys, filter, byKeysAlone: false };
}

/** What the keys of a look-up leave open. */
function checksOf(lookup: Lookup, deleted: boolean, sure: ReadonlySet<string>): Filter[] {
  switch (lookup.kind) {
    case 'number':
      return [];
    case 'phone':
      if (lookup.at === 'end') return endingIn(lookup.digits);
      return phoneStartKey(lookup.digits) === `+${lookup.digits}`
        ? []
        : [{ digits: beginning(lookup.digits) }];
    case 'email':
      return [{ emails: beginning(lookup.email) }];
    case 'name':
      return [
        ...lookup.words
          .filter((word) => wordKey(word) !== word && !sure.has(word))
          .map((word) => ({ words: beginning(word) })),
        ...(lookup.phoneEnd ? endingIn(lookup.phoneEnd) : []),
      ];
    case 'sound':
      return lookup.by === 'start' ? soundingOn(lookup.words.at(-1) ?? '', deleted) : [];
    case 'spelling':
      return lookup.spellings.map((known) => ({ words: { $in: known } }));
  }
}

function endingIn(digits: string): Filter[] {
  return digits.length > 4 ? [{ digits: new RegExp(`${digits}$`) }] : [];
}

/** A word still being typed: each sound it may have goes on in some way. */
function soundingOn(word: string, deleted: boolean): Filter[] {
  const sounds = skeletonsOf(word).fine;
  if (sounds.every((sound) => soundStartKey(sound) === soundKey(sound))) return [];
  const keys = sounds.map(soundKey).map((key) => (deleted ? binKey(key) : key));
  return [{ keys: { $in: keys.map(beginning) } }];
}

function beginning(text: string): RegExp {
  return new RegExp(`^${escapeRegex(text)}`);
}

function inBin(lookup: Lookup): Lookup {
  return { ...lookup, keys: lookup.keys.map((group) => group.map(binKey)) };
}
