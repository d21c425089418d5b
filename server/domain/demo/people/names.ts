import { ARAB_FAMILY } from './names/arab-family';
import { FAMILY } from './names/family';
import { FEMALE } from './names/female';
import { MALE } from './names/male';
import type { Random } from './random';
import { type Draw, weighted, zipf } from './weighted';

export interface NamePart {
  arabic: string;
  /** Latin spellings, the usual one first. */
  latin: readonly [string, ...string[]];
}

export interface GeneratedName {
  arabic: string;
  latin: string;
  /** Father's name without the given name, for guardians. */
  father: { arabic: string; latin: string };
  /** Given name and last name in Latin letters, for e-mail addresses. */
  first: string;
  last: string;
}

interface Names {
  all: NamePart[];
  coptic: NamePart[];
  others: NamePart[];
}

export const MALE_NAMES = parse(MALE);
export const FEMALE_NAMES = parse(FEMALE);
export const FAMILY_NAMES = parse(FAMILY);
export const ARAB_FAMILY_NAMES = parse(ARAB_FAMILY);

const COPTIC_SHARE = 0.08;
const draws = {
  egyptian: drawsOf(MALE_NAMES.others, FEMALE_NAMES.others, FAMILY_NAMES.others),
  coptic: drawsOf(MALE_NAMES.coptic, FEMALE_NAMES.coptic, FAMILY_NAMES.coptic),
  arab: drawsOf(MALE_NAMES.others, FEMALE_NAMES.others, ARAB_FAMILY_NAMES.all),
};
const partCount = weighted([
  [4, 60],
  [3, 30],
  [2, 10],
]);

/** A name of two to four parts (given, father, grandfather, family) in both scripts. */
export function nameOf(
  random: Random,
  gender: 'male' | 'female',
  egyptian: boolean,
): GeneratedName {
  const draw =
    egyptian && random.chance(COPTIC_SHARE) ? draws.coptic : draws[egyptian ? 'egyptian' : 'arab'];
  const count = partCount(random);
  const parts = [draw[gender](random), draw.male(random), draw.male(random), draw.family(random)];
  const used = count === 4 ? parts : [...parts.slice(0, count - 1), ...parts.slice(3)];
  const spelt = used.map((part) => spelling(random, part));
  const arabic = used.map((part) => part.arabic);
  return {
    arabic: arabic.join(' '),
    latin: spelt.join(' '),
    father: { arabic: arabic.slice(1).join(' '), latin: spelt.slice(1).join(' ') },
    first: spelt[0] ?? '',
    last: spelt.at(-1) ?? '',
  };
}

function spelling(random: Random, { latin }: NamePart): string {
  return random.chance(0.6) ? latin[0] : random.pick(latin);
}

function drawsOf(
  male: NamePart[],
  female: NamePart[],
  family: NamePart[],
): Record<'male' | 'female' | 'family', Draw<NamePart>> {
  return { male: zipf(male, 1.05), female: zipf(female, 0.9), family: zipf(family, 0.8) };
}

/** Reads `+arabic=Latin/Latin; …`. */
function parse(list: string): Names {
  const coptic: NamePart[] = [];
  const others: NamePart[] = [];
  for (const entry of list.split(/[;\n]/)) {
    const [arabic = '', spellings = ''] = entry.trim().split('=');
    const [usual, ...rest] = spellings.split('/');
    if (!usual) continue;
    (arabic.startsWith('+') ? coptic : others).push({
      arabic: arabic.replace('+', ''),
      latin: [usual, ...rest],
    });
  }
  return { all: [...others, ...coptic], coptic, others };
}
