import { likeness } from './likeness';
import { skeletonsOf } from './skeleton';

/** How many words are known at most: some 20 MB. */
export const MOST_WORDS = 60_000;
/** Shorter skeletons have too many neighbours one sound away to be worth anything. */
const LEAST_TO_BEND = 3;
const SOUNDS = 'btgkdrsSflmn';
/** Behind the likest by more than this, another name is meant: Fathy is no spelling of Fatma. */
const LESS_LIKE = 0.2;

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
   * skeleton or one that is a single sound away, as far as they come near the likest.
   */
  nearest(word: string, most: number): string[] {
    const sounds = skeletonsOf(word).coarse.flatMap((sound) => [sound, ...bent(sound)]);
    const found = new Set([...new Set(sounds)].flatMap((sound) => this.bySound.get(sound) ?? []));
    const ordered = [...found]
      .map((other) => ({ other, likeness: likeness(word, other) }))
      .sort((left, right) => right.likeness - left.likeness);
    const least = (ordered[0]?.likeness ?? 0) - LESS_LIKE;
    return ordered
      .filter((one) => one.likeness >= least)
      .slice(0, most)
      .map(({ other }) => other);
  }
}

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
