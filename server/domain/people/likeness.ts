import { fold } from './fold';

const LATIN_PAIRS: Readonly<Record<string, string>> = {
  sh: 'S',
  ch: 'S',
  kh: 'k',
  gh: 'g',
  th: 't-',
  dh: 'd-',
  ph: 'f',
  ou: 'O',
  oo: 'O',
  ee: 'L',
  ei: 'L',
  ai: 'L',
};
const LETTERS: Readonly<Record<string, string>> = {
  ...{ o: 'u', w: 'u', y: 'i', q: 'k', c: 'k', j: 'g', v: 'f', p: 'b', x: 'ks' },
  ...{ ا: 'a', و: 'u', ي: 'i', ه: 'h', ح: 'h', ع: 'W', ب: 'b', ت: 't', ط: 't', ث: 't' },
  ...{ ج: 'g', غ: 'g', خ: 'k', ك: 'k', ق: 'k', د: 'd', ض: 'd', ذ: 'd', ر: 'r', ز: 'z' },
  ...{ ظ: 'z', س: 's', ص: 's', ش: 'S', ف: 'f', ل: 'l', م: 'm', ن: 'n' },
};
const PAIRS = new RegExp(Object.keys(LATIN_PAIRS).join('|'), 'g');
/** `O` and `L` are long u and i in Latin letters, `W` is ain; what closes a word is a capital, ي `Y`. */
const VOWELS = 'aeiuOLWAEIUY';
const LONG = 'OL';
const CLOSING = 'AEIUY';

/** What differs between two spellings of one sound, where it costs less than a whole letter. */
const SWAPS: Readonly<Record<string, number>> = {
  ...{ zd: 0.4, 'z-': 0, ts: 0.5, sz: 0.2, 'h-': 0, hH: 0.1 },
  ...{ ei: 0.1, ae: 0.3, ai: 0.4, uO: 0.05, iL: 0.05, eL: 0.1, aL: 0.2 },
  ...{ aA: 0.15, eE: 0.15, iI: 0.15, uU: 0.15, iY: 0.15, eY: 0.15, OU: 0.15, LI: 0.15, LY: 0.15 },
  ...{ IY: 0, EI: 0.1, EY: 0.1, AY: 0.15 },
  ...{ aW: 0.1, eW: 0.1, iW: 0.1, uW: 0.1, OW: 0.1, LW: 0.1 },
};
/** Any other vowel in the place of one tells another name: Hussein from Hassan. */
const OTHER_VOWEL = 0.7;
/** What a letter costs when the other word has nothing in its place, where it is not a whole one. */
const GAPS: Readonly<Record<string, number>> = { '-': 0, H: 0.1, h: 0.7, A: 0.7 };

interface Sounded {
  letters: string;
  arabic: boolean;
}

/** Comparing is done word against many: what the commonest sound as is kept. */
const remembered = new Map<string, Sounded>();
const MOST_REMEMBERED = 20_000;

/**
 * How alike two words sound, from 0 to 1, in either script: one less the weighted edit distance
 * over the longer word. Across scripts a short vowel that only the Latin form has is nearly free, because
 * Arabic leaves it out; a long or closing one, or one that only the Arabic form has, counts.
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
 * a closing vowel is a capital, and a closing ي, which is i or, in Mona and Hoda, a, is `Y`. Doubles
 * count once in a word that has vowels: `zzzqqq` is not Zaki.
 */
function read(word: string): Sounded {
  const folded = fold(word);
  const arabic = /[ء-ي]/.test(folded);
  const closed = arabic ? folded.replace(/(?<=[^اوي])ه$/, 'ا') : folded.replace(/(?<=.a)h$/, 'H');
  const paired = closed.replace(PAIRS, (pair) => LATIN_PAIRS[pair] ?? pair);
  const letters = Array.from(paired, (letter) => LETTERS[letter] ?? letter).join('');
  const doubles = !arabic && /[aeiuOL]/.test(letters);
  return {
    letters: (doubles ? letters.replace(/(.)\1+/g, '$1') : letters)
      .replace(/^(?:aa|[aeiuOLW](?=[^aeiuOLW]))/, /^[wyوي]/.test(folded) ? '$&' : 'a')
      .replace(/[aeiu]$/, (vowel) => (arabic && vowel === 'i' ? 'Y' : vowel.toUpperCase())),
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
  // Arabic writes long vowels only: one too many makes another name of it.
  const long = across ? 0.5 : 0.7;
  const short = across ? 0.12 : 0.35;
  return Array.from(letters, (letter) => {
    const known = GAPS[letter];
    if (known !== undefined) return known;
    if (!VOWELS.includes(letter)) return 1;
    if (CLOSING.includes(letter)) return 0.5;
    if (letter === 'W') return across ? 0.2 : 0.7;
    if (arabic) return long;
    return across && LONG.includes(letter) ? 0.4 : short;
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
  for (const a of VOWELS) for (const b of VOWELS) set(a, b, OTHER_VOWEL);
  for (const [pair, cost] of Object.entries(SWAPS)) {
    set(pair.charAt(0), pair.charAt(1), cost);
    set(pair.charAt(1), pair.charAt(0), cost);
  }
  return costs;
}
