import { fold } from './fold';
import { ARABIC, LATIN, SOUNDS } from './skeleton-letters';

const MOST_SKELETONS = 3;
/** Stands where a vowel was until doubles have collapsed: Mamdouh has two m, Mohammed two, not three. */
const SILENT = '_';
const DOUBLED = /([^_])\1+/g;
const IS_LATIN = /[a-z]/;
const SILENT_LATIN = /[aeiouwy]/;
const CONSONANT_LATIN = /[a-z0-9]/;
const ARTICLE = /^(?:[ae]l|ال(?!فت$))/;
const MAYBE_ARTICLE = /^[ae]l[aeiou]/;
const INNER_ARTICLE =
  /(?<=^(?:abd|ab[iou]|abou))[aeiou]l(?=..)|(?<=^ab)[ou]l(?=..)|(?<=^(?:عبد|ابو))ال(?=..)|(?:[aeu]l|[eu]d)(?=d(?:i|ee|ie)ne?$)|ال(?=دين$)/;
const OPENING_VOWEL = /^[aeiouاع]/;
const CLOSING_RUN = /[aeiouwyhاويهحع]*$/;

/** The commonest few thousand words make nearly all names: what they sound like is kept. */
const remembered = new Map<string, Skeletons>();
const MOST_REMEMBERED = 5_000;

/**
 * The skeletons a word may have, in each list the likeliest first and a handful at most. The word is
 * folded, al- and el- are dropped, doubles collapse; a letter with two readings (ch, ث, ق) gives two.
 */
export interface Skeletons {
  /**
   * Consonants only; two spellings of one name nearly always share one: `mmd` is Mohamed, Mahmoud
   * and محمد. With no more than one consonant left (Ali, Ola) the closing vowel stays, after a dot.
   */
  coarse: readonly string[];
  /**
   * Also h inside the word and whether it opens with a vowel (`a`), which common spellings agree on:
   * `amd` is Ahmed, `hmd` Hamdy, `mhmd` Mohamed.
   */
  fine: readonly string[];
}

/** The likeliest coarse skeleton of one word in either script. */
export function skeleton(word: string): string {
  return skeletonsOf(word).coarse[0] ?? '';
}

export function skeletonsOf(word: string): Skeletons {
  const known = remembered.get(word);
  if (known) return known;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  const fine = fineOf(word);
  const found = { fine, coarse: unique(fine.map(coarseOf)) };
  remembered.set(word, found);
  return found;
}

function fineOf(word: string): string[] {
  const folded = fold(word).replaceAll(' ', '').replace(INNER_ARTICLE, '');
  if (folded === '') return [];
  const bare = folded.replace(ARTICLE, '');
  const whole = soundsOf(folded);
  if (bare === folded) return whole;
  const found = soundsOf(bare);
  if (found.some((one) => coarseOf(one).includes('.'))) return whole;
  return MAYBE_ARTICLE.test(folded) ? unique([...found, ...whole]) : found;
}

function coarseOf(fine: string): string {
  const [consonants = '', vowel] = fine.split('.');
  const coarse = consonants.replace(/[ah]/g, '');
  return vowel === undefined ? coarse : `${coarse}.${vowel}`;
}

function soundsOf(folded: string): string[] {
  const opening = OPENING_VOWEL.test(folded) ? 'a' : '';
  return consonantsOf(folded).flatMap((found) =>
    found.replaceAll('h', '').length > 1
      ? [opening + found]
      : closingVowels(folded).map((vowel) => `${opening}${found}.${vowel}`),
  );
}

function consonantsOf(folded: string): string[] {
  let found = [''];
  for (let at = 0; at < folded.length; ) {
    const letter = folded.charAt(at);
    const rules = letter > 'z' ? ARABIC : (LATIN[letter] ?? []);
    const rule = rules.find(([spelling]) => matchesAt(spelling, folded, at));
    const sounds = rule ? (rule.slice(1) as string[]) : [soundOf(letter)];
    at += rule ? rule[0].lastIndex - at : 1;
    found = sounds.flatMap((sound) => found.map((one) => one + sound)).slice(0, MOST_SKELETONS);
  }
  // Arabic writes a doubled consonant once, so two of one kind in a row had a vowel between them.
  // Without any vowel they are no doubled ones either: `zzzqqq` is not Zaki.
  const doubles = IS_LATIN.test(folded) && SILENT_LATIN.test(folded);
  return unique(
    found.map((one) => (doubles ? one.replace(DOUBLED, '$1') : one).replaceAll(SILENT, '')),
  );
}

function matchesAt(spelling: RegExp, text: string, at: number): boolean {
  spelling.lastIndex = at;
  return spelling.test(text);
}

function soundOf(letter: string): string {
  if (SILENT_LATIN.test(letter)) return SILENT;
  return CONSONANT_LATIN.test(letter) ? letter : (SOUNDS[letter] ?? '');
}

/** A closing ي is also the ى of Hoda and Mona, which folding made the same letter. */
function closingVowels(folded: string): string[] {
  const run = CLOSING_RUN.exec(folded)?.[0] ?? '';
  const last = run.replace(/(?<=.)[hحع]+$/, '');
  if (last === '') return [''];
  if (/يه?$/.test(last)) return ['i', 'a'];
  if (/(?:[iy]|ie|ee)$/.test(last)) return ['i'];
  return /[ouwو]$/.test(last) ? ['u'] : ['a'];
}

function unique(list: readonly string[]): string[] {
  return [...new Set(list)];
}
