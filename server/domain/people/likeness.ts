import { fold } from './fold';

const LATIN_PAIRS: Readonly<Record<string, string>> = {
  sh: 'S',
  ch: 'S',
  kh: 'k',
  gh: 'g',
  th: 't-',
  dh: 'd-',
  ph: 'f',
  ou: 'u',
  oo: 'u',
  ee: 'i',
};
const LETTERS: Readonly<Record<string, string>> = {
  ...{ o: 'u', w: 'u', e: 'i', y: 'i', q: 'k', c: 'k', j: 'g', v: 'f', p: 'b', x: 'ks' },
  ...{ ا: 'a', و: 'u', ي: 'i', ه: 'h', ح: 'h', ع: 'a', ب: 'b', ت: 't', ط: 't', ث: 't' },
  ...{ ج: 'g', غ: 'g', خ: 'k', ك: 'k', ق: 'k', د: 'd', ض: 'd', ذ: 'd', ر: 'r', ز: 'z' },
  ...{ ظ: 'z', س: 's', ص: 's', ش: 'S', ف: 'f', ل: 'l', م: 'm', ن: 'n' },
};
const PAIRS = new RegExp(Object.keys(LATIN_PAIRS).join('|'), 'g');
const VOWELS = 'aiuAIUY';

/** What differs between two spellings of one sound, where it costs less than a whole letter. */
const SWAPS: Readonly<Record<string, number>> = {
  ...{ IY: 0, AY: 0.15, zd: 0.4, 'z-': 0, ts: 0.5, sz: 0.2, 'h-': 0, ai: 0.4, au: 0.4, iu: 0.4 },
  ...{ aA: 0.15, iI: 0.15, uU: 0.15, iY: 0.15 },
};

interface Sounded {
  letters: string;
  arabic: boolean;
}

/** Comparing is done word against many: what the commonest sound as is kept. */
const remembered = new Map<string, Sounded>();
const MOST_REMEMBERED = 20_000;

/**
 * How alike two words sound, from 0 to 1, in either script: one less the weighted edit distance
 * over the longer word. Across scripts a vowel that only the Latin form has is nearly free, because
 * Arabic leaves out the short ones; a closing vowel, or one that only the Arabic form has, counts.
 */
export function likeness(a: string, b: string): number {
  const from = sounded(a);
  const to = sounded(b);
  const longest = Math.max(from.letters.length, to.letters.length);
  if (longest === 0) return 0;
  return Math.max(0, 1 - distance(from, to) / longest);
}

function sounded(word: string): Sounded {
  const known = remembered.get(word);
  if (known) return known;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  const found = read(word);
  remembered.set(word, found);
  return found;
}

/**
 * One letter a sound. The vowel a word opens with is `a`, since Arabic has one alef or ain for all;
 * a closing vowel is a capital, and a closing ي, which is i or, in Mona and Hoda, a, is `Y`.
 */
function read(word: string): Sounded {
  const folded = fold(word);
  const arabic = /[ء-ي]/.test(folded);
  const closed = arabic ? folded.replace(/(?<=[^اوي])ه$/, 'ا') : folded.replace(/(?<=.a)h$/, '');
  const paired = closed.replace(PAIRS, (pair) => LATIN_PAIRS[pair] ?? pair);
  const letters = Array.from(paired, (letter) => LETTERS[letter] ?? letter).join('');
  return {
    letters: (arabic ? letters : letters.replace(/(.)\1+/g, '$1'))
      .replace(/^(?:aa|[aiu](?=[^aiu]))/, /^[wyوي]/.test(folded) ? '$&' : 'a')
      .replace(/[aiu]$/, (vowel) => (arabic && vowel === 'i' ? 'Y' : vowel.toUpperCase())),
    arabic,
  };
}

function distance(from: Sounded, to: Sounded): number {
  const across = from.arabic !== to.arabic;
  const dropped = gapsOf(from, across);
  const added = gapsOf(to, across);
  const above = [0];
  for (const [at, gap] of added.entries()) above.push((above[at] ?? 0) + gap);
  for (const [at, drop] of dropped.entries()) {
    const letter = from.letters.charAt(at);
    let diagonal = above[0] ?? 0;
    let left = diagonal + drop;
    above[0] = left;
    for (let j = 1; j < above.length; j++) {
      const up = above[j] ?? 0;
      const changed = diagonal + swap(letter, to.letters.charAt(j - 1));
      left = Math.min(up + drop, left + (added[j - 1] ?? 0), changed);
      diagonal = up;
      above[j] = left;
    }
  }
  return above.at(-1) ?? 0;
}

/** What each letter costs when the other word has nothing in its place. */
function gapsOf({ letters, arabic }: Sounded, across: boolean): number[] {
  const vowel = across && !arabic ? 0.12 : 0.35;
  return Array.from(letters, (letter) => {
    if (letter === '-') return 0;
    if (letter === 'h') return 0.7;
    if (!VOWELS.includes(letter)) return 1;
    return letter < 'a' ? 0.5 : vowel;
  });
}

function swap(a: string, b: string): number {
  return a === b ? 0 : (SWAP_COSTS.get(a)?.get(b) ?? 1);
}

/** Looked up by both letters in turn: joining them for each comparison was most of the work. */
const SWAP_COSTS = swapCosts();

function swapCosts(): Map<string, Map<string, number>> {
  const costs = new Map<string, Map<string, number>>();
  const set = (a: string, b: string, cost: number) =>
    costs.set(a, (costs.get(a) ?? new Map<string, number>()).set(b, cost));
  for (const a of VOWELS) for (const b of VOWELS) set(a, b, 0.5);
  for (const [pair, cost] of Object.entries(SWAPS)) {
    set(pair.charAt(0), pair.charAt(1), cost);
    set(pair.charAt(1), pair.charAt(0), cost);
  }
  return costs;
}
