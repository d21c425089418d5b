import { compoundParts, fold, westernDigits, withoutArticle, words } from '../people/fold';
import { skeletonsOf } from '../people/skeleton';

/** What of a customer can be searched for. */
export interface SearchSource {
  /** The name as given, in Arabic and in Latin letters; the same one twice does no harm. */
  names: readonly string[];
  /** E.164. */
  phones: readonly string[];
  emails: readonly string[];
  /** `CUS-2026-048211`. */
  number: string;
}

/** What the slim search collection holds of a customer, besides its id and who may see it. */
export interface SearchEntry {
  /** Every key the customer is found under: the indexed array. */
  keys: string[];
  /** Folded words that a typed word may begin, for the check after the look-up. */
  words: string[];
  /** Whole E.164 numbers without the plus sign. */
  digits: string[];
  emails: string[];
  number: string;
  createdAt: Date;
}

/** An entry as it is read back: the keys have found it and are not needed any more. */
export type FoundEntry = Omit<SearchEntry, 'keys'>;

/** Five letters are looked up by four and checked afterwards: next to no name needs the fifth. */
const WORD_PREFIXES = [1, 2, 3, 4, 6] as const;
const MOST_WORDS = 24;
const PHONE_PREFIXES = [7, 9] as const;
const EMAIL_PREFIXES = [3, 6] as const;
const SOUND_PREFIXES = [2, 3] as const;

/**
 * The index keys of one customer, each once. Words have bare keys, everything else a sign in front
 * that no folded word can contain: `=` sound, `+` phone from its start, `-` last four digits,
 * `@` e-mail, `#` customer number; and `!` before any key of a deleted customer.
 */
export function searchKeysOf(source: SearchSource): string[] {
  const number = numberOf(source.number);
  return unique([
    ...searchWordsOf(source.names).flatMap(wordKeys),
    ...source.phones.map(digitsOf).flatMap(phoneKeys),
    ...source.emails.map(foldEmail).flatMap(emailKeys),
    ...(number ? [numberKey(number.sequence), yearKey(number)] : []),
  ]);
}

/** The whole entry of one customer. */
export function searchEntryOf(source: SearchSource & { createdAt: Date }): SearchEntry {
  return {
    keys: searchKeysOf(source),
    words: searchWordsOf(source.names),
    digits: unique(source.phones.map(digitsOf)),
    emails: unique(source.emails.map(foldEmail)),
    number: source.number,
    createdAt: source.createdAt,
  };
}

/**
 * The words of the names, and of `elsayed` also `sayed`, of `abdelrahman` also `rahman`, of
 * `noureldin` also `eldin`.
 */
export function searchWordsOf(names: readonly string[]): string[] {
  const whole = unique(names.flatMap(words)).slice(0, MOST_WORDS);
  return unique([...whole, ...whole.map(withoutArticle), ...whole.flatMap(compoundParts)]);
}

function wordKeys(word: string): string[] {
  const { fine } = skeletonsOf(word);
  return [
    ...beginnings(word, WORD_PREFIXES),
    ...fine.flatMap((sound) => [soundKey(sound), ...soundBeginnings(sound).map(soundKey)]),
  ];
}

/** The key of the beginning of a word, or of a whole one. */
export function wordKey(word: string): string {
  return beginnings(word, WORD_PREFIXES).at(-1) ?? word;
}

/** Of long sounds only: the beginning of a short one, which keeps its vowel, says nothing. */
function soundBeginnings(sound: string): string[] {
  return sound.includes('.') ? [] : beginnings(sound, SOUND_PREFIXES);
}

export function soundKey(fine: string): string {
  return `=${fine}`;
}

/** The key of a sound that may go on; undefined where so short a beginning has none. */
export function soundStartKey(fine: string): string | undefined {
  const beginning = soundBeginnings(fine).at(-1);
  return beginning && soundKey(beginning);
}

function phoneKeys(digits: string): string[] {
  return [phoneEndKey(digits), ...beginnings(digits, PHONE_PREFIXES).map((one) => `+${one}`)];
}

export function phoneEndKey(digits: string): string {
  return `-${digits.slice(-4)}`;
}

/** The key of the beginning of a number, country code first; undefined when it is too short. */
export function phoneStartKey(digits: string): string | undefined {
  const beginning = beginnings(digits, PHONE_PREFIXES).at(-1);
  return beginning && `+${beginning}`;
}

function emailKeys(email: string): string[] {
  const local = email.split('@')[0] ?? '';
  return [local, ...beginnings(local, EMAIL_PREFIXES)].map((one) => `@${one}`);
}

/** The key of the beginning of an address, or of its whole local part once the @ is typed. */
export function emailKey(email: string): string | undefined {
  const [local = '', domain] = email.split('@');
  const beginning = domain === undefined ? beginnings(local, EMAIL_PREFIXES).at(-1) : local;
  return beginning && `@${beginning}`;
}

export interface CustomerNumber {
  year: string;
  sequence: string;
}

/** `CUS-2026-048211` as year and sequence without leading zeros; null when it is no such number. */
export function numberOf(text: string): CustomerNumber | null {
  const match = /^(?:cus)?\D{0,3}(20[2-9]\d)\D{0,3}0*([1-9]\d*)$/.exec(fold(text));
  return match?.[1] && match[2] ? { year: match[1], sequence: match[2] } : null;
}

export function numberKey(sequence: string): string {
  return `#${sequence}`;
}

export function yearKey({ year, sequence }: CustomerNumber): string {
  return `#${year}-${sequence}`;
}

/** The key under which a deleted customer is found, in the recycle bin alone. */
export function binKey(key: string): string {
  return `!${key}`;
}

export function foldEmail(email: string): string {
  return email.normalize('NFKC').trim().toLowerCase();
}

function digitsOf(phone: string): string {
  return westernDigits(phone).replace(/\D/g, '');
}

function beginnings(text: string, lengths: readonly number[]): string[] {
  return lengths.filter((length) => length <= text.length).map((length) => text.slice(0, length));
}

function unique(list: readonly string[]): string[] {
  return [...new Set(list)];
}
