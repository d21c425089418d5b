import { likeness } from './likeness';
import { skeletonsOf } from './skeleton';

/** How many words are known at most: some 20 MB. */
export const MOST_WORDS = 60_000;
/** Shorter skeletons have too many neighbours one sound away to be worth anything. */
const LEAST_TO_BEND = 3;
const SOUNDS = 'btgkdrsSflmn';
/** Less alike than this, no name is meant: what somebody types who leans on the keys finds nothing. */
const LEAST_LIKE = 0.65;
/** Behind the likest by more than this, another name is meant: Fathy is no spelling of Fatma. */
const LESS_LIKE = 0.2;
/** A name is known in the script that it is typed in when one sounds just like it. */
const KNOWN = 0.99;
/** So alike, the likest of a script is a known name's own spelling there, not a guess. */
const SURE = 0.92;
/** And leaves room for its variants only: for Ahmad beside Ahmed, not for محمود beside محمد. */
const VARIANT = { ownScript: 0.07, otherScript: 0.03 } as const;

/** The words that names are made of, to be found by how they sound, in either script. */
export class SpellingBook {
  private readonly known = new Set<string>();
  private readonly bySound = new Map<string, string[]>();

  /** Remembers folded words; once full it stays as it is. */
  add(words: Iterable<string>): void {
    for (const word of words) {
      if (this.known.has(word) || this.known.size >= MOST_WORDS) continue;
      this.known.add(word);
      for (const sound of skeletonsOf(word).coarse) {
        const others = this.bySound.get(sound);
        if (others) others.push(word);
        else this.bySound.set(sound, [word]);
      }
    }
  }

  has(word: string): boolean {
    return this.known.has(word);
  }

  get size(): number {
    return this.known.size;
  }

  /**
   * The known words that sound most like this one, the likest first: those with the same coarse
   * skeleton or one that is a single sound away. A known name has its spellings and no other name's; for
   * one that is not known, all that come near the likest may be meant.
   */
  nearest(word: string, most: number): string[] {
    const sounds = skeletonsOf(word).coarse.flatMap((sound) => [sound, ...bent(sound)]);
    const found = new Set([...new Set(sounds)].flatMap((sound) => this.bySound.get(sound) ?? []));
    const ordered = [...found]
      .map((other) => ({ other, likeness: likeness(word, other) }))
      .sort((left, right) => right.likeness - left.likeness);
    const least = leastLike(word, ordered);
    return ordered
      .filter(({ other, likeness: alike }) => alike >= least(other))
      .slice(0, most)
      .map(({ other }) => other);
  }
}

interface Alike {
  other: string;
  likeness: number;
}

/** How alike a word of either script must be to count as a spelling, given all that were found. */
function leastLike(word: string, ordered: readonly Alike[]): (other: string) => number {
  const likestIn = (arabic: boolean) =>
    ordered.find(({ other }) => isArabic(other) === arabic)?.likeness ?? 0;
  const likest = { own: likestIn(isArabic(word)), other: likestIn(!isArabic(word)) };
  const guess = Math.max(LEAST_LIKE, Math.max(likest.own, likest.other) - LESS_LIKE);
  if (likest.own < KNOWN) return () => guess;
  const own = likest.own - VARIANT.ownScript;
  const across = likest.other < SURE ? guess : likest.other - VARIANT.otherScript;
  return (other) => (isArabic(other) === isArabic(word) ? own : across);
}

const isArabic = (word: string) => /[ء-ي]/.test(word);

/** Every skeleton made by leaving out, changing or adding one sound. */
function bent(sound: string): string[] {
  if (sound.length < LEAST_TO_BEND || sound.includes('.')) return [];
  const bends: string[] = [];
  for (let at = 0; at <= sound.length; at++) {
    const before = sound.slice(0, at);
    const rest = sound.slice(at + 1);
    if (at < sound.length) bends.push(before + rest);
    for (const other of SOUNDS) {
      bends.push(before + other + sound.slice(at));
      if (at < sound.length) bends.push(before + other + rest);
    }
  }
  return bends;
}
