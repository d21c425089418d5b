/**
 * How letters sound, for consonant skeletons. Sounds that the other script cannot tell apart are one
 * letter: p is b, v is f, z is s, c and q and kh are k, j and gh are g, capital S is sh.
 */

/** What a spelling may sound as: the likeliest sound first, '_' for a silent one. */
export type Rule = readonly [spelling: RegExp, ...sounds: string[]];

/** By first letter. Where no rule fits, a letter sounds as itself. */
export const LATIN: Readonly<Record<string, readonly Rule[]>> = {
  c: [
    [/cz/y, 'S'],
    [/ch(?=[rlnmst])/y, 'k', 'S'],
    [/ch/y, 'S', 'k'],
    [/cc(?=[eiy])/y, 'S', 'ks'],
    [/c(?=[eiy])/y, 's', 'S'],
    [/c$/y, 'k', 'S'],
    [/ck?/y, 'k'],
  ],
  d: [
    [/dj|dg(?=[eiy])/y, 'g'],
    [/dh/y, 'd', 's'],
  ],
  g: [
    [/ght/y, 't'],
    [/gn/y, 'gn', 'n'],
    [/gh/y, 'g'],
  ],
  h: [[/h$/y, '_']],
  j: [[/j/y, 'g', '_']],
  k: [[/kh/y, 'k']],
  p: [
    [/ph/y, 'f'],
    [/p/y, 'b'],
  ],
  q: [[/q/y, 'k']],
  s: [
    [/sch|sh/y, 'S'],
    [/sc(?=[eiy])/y, 's', 'S'],
    [/sz/y, 's'],
  ],
  t: [
    [/tsch|tch/y, 'S'],
    [/tz/y, 's', 'ts'],
    [/th/y, 't', 's'],
  ],
  v: [[/v/y, 'f']],
  w: [[/w(?=[aeiou])/y, '_', 'f']],
  x: [[/x/y, 'ks']],
  z: [
    [/zz/y, 's', 'ts'],
    [/z/y, 's'],
  ],
};

export const ARABIC: readonly Rule[] = [
  [/تش/y, 'S'],
  [/دج/y, 'g', 'dg'],
  [/سح/y, 's', 'S'],
  [/لله/y, 'l'],
  [/ه(?=ا?لله$)|(?<=ا)ه$/y, 't', '_'],
  [/[هح]$/y, '_'],
  [/ث/y, 't', 's'],
  [/ق/y, 'k', 'g'],
  [/ذ/y, 'd', 's'],
];

export const SOUNDS: Readonly<Record<string, string>> = {
  ب: 'b',
  ت: 't',
  ط: 't',
  ج: 'g',
  غ: 'g',
  خ: 'k',
  ك: 'k',
  د: 'd',
  ض: 'd',
  ر: 'r',
  ز: 's',
  س: 's',
  ص: 's',
  ظ: 's',
  ش: 'S',
  ف: 'f',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ح: 'h',
  ه: 'h',
};
