import type { DegreeType } from '#models/vocabulary';
import { FIELDS, type FieldKey } from './fields';
import type { GeneratedProgram } from './person-type';
import type { Random } from './random';
import { weighted } from './weighted';

interface Destination {
  currency: GeneratedProgram['currency'];
  /** Usual yearly tuition in that currency. */
  fee: number;
  universities: readonly [string, ...string[]];
}

const DESTINATIONS = {
  GB: {
    currency: 'GBP',
    fee: 17_000,
    universities: [
      'University of Leeds',
      'Coventry University',
      'University of Manchester',
      'University of Hertfordshire',
    ],
  },
  TR: {
    currency: 'USD',
    fee: 5_000,
    universities: [
      'Istanbul Aydin University',
      'Bahcesehir University',
      'Altinbas University',
      'Medipol University',
    ],
  },
  DE: {
    currency: 'EUR',
    fee: 4_000,
    universities: ['RWTH Aachen University', 'TU Berlin', 'University of Mannheim'],
  },
  MY: {
    currency: 'MYR',
    fee: 28_000,
    universities: ['University of Malaya', 'UCSI University', 'Asia Pacific University'],
  },
  EG: {
    currency: 'EGP',
    fee: 120_000,
    universities: [
      'Galala University',
      'New Giza University',
      'October 6 University',
      'Badr University in Cairo',
    ],
  },
  HU: {
    currency: 'EUR',
    fee: 6_500,
    universities: ['University of Debrecen', 'Semmelweis University', 'University of Szeged'],
  },
  US: {
    currency: 'USD',
    fee: 27_000,
    universities: ['Arizona State University', 'University of South Florida', 'Pace University'],
  },
  CA: {
    currency: 'USD',
    fee: 19_000,
    universities: ['University of Regina', 'Thompson Rivers University', 'University of Windsor'],
  },
  IT: {
    currency: 'EUR',
    fee: 3_000,
    universities: ['University of Bologna', 'Sapienza University of Rome', 'Politecnico di Milano'],
  },
  CY: {
    currency: 'EUR',
    fee: 4_500,
    universities: ['Near East University', 'Eastern Mediterranean University'],
  },
  AE: {
    currency: 'USD',
    fee: 14_000,
    universities: ['University of Sharjah', 'Ajman University', 'Heriot-Watt University Dubai'],
  },
  GE: {
    currency: 'USD',
    fee: 6_000,
    universities: ['Tbilisi State Medical University', 'Caucasus University'],
  },
  RU: {
    currency: 'USD',
    fee: 4_500,
    universities: ['Kazan Federal University', 'RUDN University'],
  },
  PL: {
    currency: 'EUR',
    fee: 4_200,
    universities: ['University of Warsaw', 'Lodz University of Technology'],
  },
} as const satisfies Record<string, Destination>;
type DestinationCode = keyof typeof DESTINATIONS;

const destination = weighted<DestinationCode>([
  ...([
    ['GB', 22],
    ['TR', 17],
    ['EG', 11],
    ['DE', 11],
    ['MY', 9],
    ['HU', 7],
    ['US', 6],
  ] as const),
  ...([
    ['CY', 5],
    ['IT', 5],
    ['CA', 4],
    ['AE', 4],
    ['GE', 3],
    ['RU', 3],
    ['PL', 2],
  ] as const),
]);
const young = weighted<GeneratedProgram['funding']>([
  ['family', 78],
  ['scholarship', 14],
  ['self', 6],
  ['loan', 2],
]);
const grown = weighted<GeneratedProgram['funding']>([
  ['self', 48],
  ['scholarship', 29],
  ['family', 14],
  ['employer', 7],
  ['loan', 2],
]);
const TITLES: Record<DegreeType, string> = { bachelor: 'Bachelor', master: 'Master', phd: 'PhD' };

/** What the person wants to study, where, when and with which means. */
export function desiredProgramOf(
  random: Random,
  degree: DegreeType,
  field: FieldKey,
  createdAt: Date,
): GeneratedProgram {
  const first = destination(random);
  const second = random.chance(0.45) ? destination(random) : first;
  const countries = first === second ? [first] : [first, second];
  const { currency, fee } = DESTINATIONS[first];
  const step = fee > 50_000 ? 10_000 : 500;
  const { name } = FIELDS[field];
  return {
    fieldsOfStudy: [name],
    countries,
    intakes: [intakeAfter(createdAt, random.chance(0.72))],
    budget: Math.round((fee * (0.6 + random.next() * 0.9)) / step) * step,
    currency,
    funding: (degree === 'bachelor' ? young : grown)(random),
    choices: choicesOf(random, countries, `${TITLES[degree]} in ${name}`),
  };
}

function choicesOf(random: Random, countries: readonly DestinationCode[], programme: string) {
  const named = random.chance(0.55) ? countries : [];
  return named.map((country, at) => ({
    rank: at + 1,
    university: random.pick<string>(DESTINATIONS[country].universities),
    programme,
  }));
}

/** The next September, or the next February, at least two months away. */
function intakeAfter(date: Date, autumn: boolean): string {
  const month = autumn ? 8 : 1;
  const later = date.getUTCMonth() + 2 > month ? 1 : 0;
  return `${date.getUTCFullYear() + later}-${autumn ? '09' : '02'}`;
}
