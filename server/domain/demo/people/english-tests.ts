import { DAY, dayOf } from './days';
import type { GeneratedEnglishTest } from './person-type';
import type { Random } from './random';
import { weighted } from './weighted';

const SCALES = {
  ielts: { mean: 6.2, deviation: 0.8, least: 3.5, most: 9, step: 0.5 },
  toefl: { mean: 78, deviation: 15, least: 30, most: 120, step: 1 },
  pte: { mean: 56, deviation: 10, least: 25, most: 90, step: 1 },
  duolingo: { mean: 108, deviation: 14, least: 60, most: 160, step: 5 },
  cambridge: { mean: 172, deviation: 10, least: 140, most: 210, step: 1 },
} as const;
const test = weighted<keyof typeof SCALES>([
  ...([
    ['ielts', 62],
    ['toefl', 18],
    ['duolingo', 11],
    ['pte', 6],
    ['cambridge', 3],
  ] as const),
]);
const VALID_DAYS = 730;

/** None, one or, rarely, two results taken before `now`; a result is valid for two years. */
export function englishTestsOf(random: Random, share: number, now: number): GeneratedEnglishTest[] {
  if (!random.chance(share)) return [];
  return Array.from({ length: random.chance(0.1) ? 2 : 1 }, () => {
    const name = test(random);
    const { mean, deviation, least, most, step } = SCALES[name];
    const score = Math.round(random.around(mean, deviation) / step) * step;
    const taken = now - random.int(10, 900) * DAY;
    return {
      test: name,
      score: Math.min(most, Math.max(least, score)),
      takenOn: dayOf(taken),
      expiresOn: dayOf(taken + VALID_DAYS * DAY),
    };
  });
}
