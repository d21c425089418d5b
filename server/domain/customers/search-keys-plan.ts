import { westernDigits, words } from '../people/fold';
import { skeletonsOf } from '../people/skeleton';
import {
  emailKey,
  foldEmail,
  numberKey,
  numberOf,
  phoneEndKey,
  phoneStartKey,
  soundKey,
  soundStartKey,
  wordKey,
  yearKey,
} from './search-keys';

/** By the sound of whole words, or with the last word unfinished. */
export type SoundMatch = 'whole' | 'start';

interface Keyed {
  /** An entry needs one key of every group. */
  keys: string[][];
  /** How many candidates are enough, where that is not left to the caller. */
  most?: number;
}

/** One thing to look up, and what an entry found by its keys must then fulfil. */
export type Lookup =
  | (Keyed & { kind: 'number'; year?: string; sequence: string })
  | (Keyed & { kind: 'phone'; at: 'start' | 'end'; digits: string })
  | (Keyed & { kind: 'email'; email: string })
  | (Keyed & { kind: 'name'; words: string[]; phoneEnd?: string })
  | (Keyed & { kind: 'sound'; by: SoundMatch; words: string[] })
  | (Keyed & { kind: 'spelling'; words: string[]; spellings: string[][] });

/** Look-ups whose hits belong together, the most telling first; none when nothing can be found. */
export type SearchPlan = Lookup[];

const LONGEST_QUERY = 100;
const MOST_WORDS = 6;
const HOME_CODE = '20';

/**
 * What a typed text may mean. A bare number of three to seven digits can be a customer's sequence
 * number or the end of a phone number: both are returned.
 */
export function searchPlanOf(query: string): SearchPlan {
  const text = westernDigits(query.slice(0, LONGEST_QUERY)).trim();
  if (text.includes('@')) return emailPlan(text);
  if (/^[\p{Cf}\d\s+().\-/]+$/u.test(text)) return digitsPlan(text);
  const number = numberOf(text);
  if (number) return [numberLookup(number.sequence, number.year)];
  const sequence = /^cus\W*0*(\d{1,7})$/i.exec(text)?.[1];
  if (sequence) return [numberLookup(sequence)];
  return [...namePlan(text), ...(/^[\w.+-]*[\d._+-][\w.+-]*$/.test(text) ? emailPlan(text) : [])];
}

/**
 * What to look up when the direct plan finds fewer than wanted: the same words by sound, which
 * reaches the other script and other spellings; with the last word unfinished; and the text as the
 * beginning of an address. They are separate look-ups because the newest candidates of a looser one
 * would crowd out the better ones.
 */
export function skeletonPlanOf(query: string): SearchPlan {
  const text = query.slice(0, LONGEST_QUERY);
  const typed = wordsOf(text).filter((word) => !/^\d+$/.test(word));
  const sounds = typed.map((word) => skeletonsOf(word).fine);
  const whole = sounds.map((variants) => variants.map(soundKey));
  const last = (sounds.at(-1) ?? []).map(soundStartKey).filter((key) => key !== undefined);
  return [
    ...soundLookup('whole', typed, whole),
    ...soundLookup('start', typed, [...whole.slice(0, -1), last]),
    ...(/^[\w.+-]+$/.test(text.trim()) ? emailPlan(text) : []),
  ];
}

function soundLookup(by: SoundMatch, typed: string[], keys: string[][]): SearchPlan {
  if (typed.length === 0 || keys.some((group) => group.length === 0)) return [];
  return [{ kind: 'sound', by, keys: keys.map((group) => [...new Set(group)]), words: typed }];
}

/** The filter that fetches a look-up's candidates from the slim collection. */
export function filterOf({ keys }: Lookup) {
  const single = keys.flatMap((group) => (group.length === 1 ? group : []));
  const several = keys
    .filter((group) => group.length > 1)
    .map((group) => ({ keys: { $in: group } }));
  return {
    ...(single.length > 0 && { keys: { $all: single } }),
    ...(several.length > 0 && { $and: several }),
  };
}

function emailPlan(text: string): SearchPlan {
  const email = foldEmail(text);
  const key = emailKey(email);
  return key && /[\p{L}\p{N}]/u.test(key) ? [{ kind: 'email', keys: [[key]], email }] : [];
}

function digitsPlan(text: string): SearchPlan {
  const typed = text.replace(/[^\d+]/g, '');
  const digits = typed.replace(/^(?:\+|0+)/, '');
  if (digits === '') return [];
  const plan: SearchPlan = [];
  const number = numberOf(text);
  if (number && number.sequence.length <= 7) plan.push(numberLookup(number.sequence, number.year));
  if (digits.length <= 7 && !typed.startsWith('+')) plan.push(numberLookup(digits));
  for (const start of phoneStarts(typed)) {
    const key = phoneStartKey(start);
    if (key) plan.push({ kind: 'phone', keys: [[key]], at: 'start', digits: start });
  }
  // A zero in front belongs to the national form, unless four digits need it.
  const end = digits.length < 4 ? typed.replace('+', '').slice(-4) : digits;
  if (end.length >= 4) {
    plan.push({ kind: 'phone', keys: [[phoneEndKey(end)]], at: 'end', digits: end });
  }
  return plan;
}

/** The ways a number being typed may begin once written with its country code. */
function phoneStarts(typed: string): string[] {
  if (/^(?:\+|00)/.test(typed)) return [typed.replace(/^(?:\+|00)/, '')];
  if (typed.startsWith('0')) return [HOME_CODE + typed.slice(1)];
  return typed.startsWith('1') ? [HOME_CODE + typed, typed] : [typed];
}

function numberLookup(sequence: string, year?: string): Lookup {
  const key = year ? yearKey({ year, sequence }) : numberKey(sequence);
  return { kind: 'number', keys: [[key]], sequence, ...(year && { year }) };
}

function namePlan(text: string): SearchPlan {
  const typed = wordsOf(text);
  const names = typed.filter((word) => !/^\d+$/.test(word));
  const phoneEnd = typed.find((word) => /^\d{4,}$/.test(word))?.replace(/^0+(?=\d{4})/, '');
  if (names.length === 0) return [];
  const keys = [...names.map(wordKey), ...(phoneEnd ? [phoneEndKey(phoneEnd)] : [])];
  // The longest key first: the rarest as a rule, and the bound an index scan starts from.
  const groups = [...new Set(keys)].sort((a, b) => b.length - a.length).map((key) => [key]);
  return [{ kind: 'name', keys: groups, words: names, ...(phoneEnd && { phoneEnd }) }];
}

function wordsOf(text: string): string[] {
  return words(text).slice(0, MOST_WORDS);
}
