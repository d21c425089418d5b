import type { Commission, Tuition } from '#models/programme';
import { type DegreeType, FIELDS_OF_STUDY, type FieldOfStudy } from '#models/vocabulary';
import { DEFAULT_SETTINGS } from '../../settings';
import { DOCUMENTS_ASKED } from '../checklist';
import type { Random } from '../people/random';
import { weighted } from '../people/weighted';
import { demoRules } from './entry-rules';
import type { DemoUniversity } from './universities';

/** Usual tuition of a year, and the language beside English in which some programmes are taught. */
const COUNTRIES: Readonly<
  Record<string, readonly [fee: number, currency: string, local?: string]>
> = {
  GB: [17_000, 'GBP'],
  TR: [5_000, 'USD', 'turkish'],
  DE: [4_000, 'EUR', 'german'],
  MY: [28_000, 'MYR'],
  EG: [120_000, 'EGP', 'arabic'],
  HU: [6_500, 'EUR'],
  US: [27_000, 'USD'],
  CA: [19_000, 'USD'],
  IT: [3_000, 'EUR', 'italian'],
  CY: [4_500, 'EUR', 'turkish'],
  AE: [14_000, 'USD', 'arabic'],
  GE: [6_000, 'USD'],
  RU: [4_500, 'USD', 'russian'],
  PL: [4_200, 'EUR'],
};
const TITLES: Record<DegreeType, readonly [en: string, ar: string]> = {
  bachelor: ['Bachelor', 'بكالوريوس'],
  master: ['Master', 'ماجستير'],
  phd: ['PhD', 'دكتوراه'],
};
const LONG: readonly FieldOfStudy[] = ['medicine', 'dentistry'];
const MONTHS: Record<DegreeType, readonly [number, ...number[]]> = {
  bachelor: [36, 48, 48],
  master: [12, 24, 24],
  phd: [36, 48],
};
const degreeOf = weighted<DegreeType>([
  ['bachelor', 55],
  ['master', 33],
  ['phd', 12],
]);
const labels = new Map(
  DEFAULT_SETTINGS['lists.fieldsOfStudy'].map(({ key, label }) => [key, label]),
);

/** One programme of a university, named as the demo's students name their choices. */
export function demoProgramme(random: Random, university: DemoUniversity) {
  const degreeType = degreeOf(random);
  const field = random.pick(FIELDS_OF_STUDY);
  const [fee, currency, local] = COUNTRIES[university.country] ?? [5_000, 'USD'];
  const teachingLanguage = local && random.chance(0.3) ? local : 'english';
  const months =
    LONG.includes(field) && degreeType === 'bachelor' ? 72 : random.pick(MONTHS[degreeType]);
  const [en, ar] = TITLES[degreeType];
  const tuition: Tuition = {
    amount: rounded(fee * (LONG.includes(field) ? 1.6 : 0.7 + random.next() * 0.6)),
    currency,
    per: 'year',
  };
  return {
    degreeType,
    nameEnglish: `${en} in ${labels.get(field)?.en}`,
    nameArabic: `${ar} ${labels.get(field)?.ar}`,
    fieldOfStudy: field,
    teachingLanguage,
    durationMonths: months,
    tuition,
    applicationFee: random.chance(0.5) ? { amount: random.int(1, 6) * 25, currency } : null,
    commission: university.partner ? commissionOf(random, tuition) : null,
    entryRules: demoRules(random, degreeType, field, teachingLanguage === 'english'),
    requiredDocuments: DOCUMENTS_ASKED[degreeType].filter(
      (kind) => kind !== 'english_test' || teachingLanguage === 'english',
    ),
    active: !random.chance(0.03),
  };
}

function commissionOf(random: Random, { amount, currency }: Tuition): Commission {
  if (random.chance(0.75)) return { kind: 'percent', percent: random.pick([10, 12.5, 15, 20]) };
  return { kind: 'amount', amount: rounded(amount * 0.12), currency };
}

const rounded = (amount: number) => Math.round(amount / 50) * 50;
