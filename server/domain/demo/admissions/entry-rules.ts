import type { EntryRule, EntryRuleSet } from '#models/entry-rule-types';
import type { DegreeType, FieldOfStudy } from '#models/vocabulary';
import type { Random } from '../people/random';

/** Least percentage of a school certificate where places are sought after; 60 elsewhere. */
const DEMANDING: Partial<Record<FieldOfStudy, number>> = {
  medicine: 88,
  dentistry: 85,
  pharmacy: 80,
  nursing: 68,
  civil_engineering: 74,
  mechanical_engineering: 74,
  electrical_engineering: 75,
  computer_science: 72,
  data_science: 74,
  architecture: 72,
  biotechnology: 72,
};
const MATHEMATICAL = /engineering|computer|data|architecture/;
const OF_LIFE = /medicine|dentistry|pharmacy|nursing|biotechnology|agriculture/;

/** First degrees that lead to a field beside its own. */
const RELATED: Partial<Record<FieldOfStudy, readonly FieldOfStudy[]>> = {
  data_science: ['computer_science', 'economics', 'electrical_engineering'],
  computer_science: ['data_science', 'electrical_engineering'],
  business: ['finance', 'economics'],
  finance: ['business', 'economics'],
  economics: ['business', 'finance'],
  biotechnology: ['pharmacy', 'agriculture'],
  media: ['languages'],
};

/** Half steps, as tests and percentages are asked for. */
const half = (value: number) => Math.round(value * 2) / 2;

/** What a programme of a degree and field asks, as universities of this kind do. */
export function demoRules(
  random: Random,
  degree: DegreeType,
  field: FieldOfStudy,
  inEnglish: boolean,
): EntryRuleSet[] {
  const english = inEnglish ? [englishTest(random, degree)] : [];
  const common = [...english, ...rarely(random, degree)];
  if (degree === 'bachelor') return ofBachelor(random, field, common);
  return degree === 'master' ? ofMaster(random, field, common) : ofPhd(random, field, common);
}

function ofBachelor(random: Random, field: FieldOfStudy, common: EntryRule[]): EntryRuleSet[] {
  const percent = half((DEMANDING[field] ?? 60) + random.int(-4, 4));
  const branches = MATHEMATICAL.test(field)
    ? ['mathematics', 'scientific']
    : OF_LIFE.test(field)
      ? ['science', 'scientific']
      : [];
  const national: EntryRule = {
    kind: 'certificate',
    certificates: ['thanaweya_amma', 'azhar', 'stem', 'arab_secondary'],
    branches,
    minimum: { unit: 'percent', value: percent },
  };
  const ib: EntryRule = {
    kind: 'certificate',
    certificates: ['ib'],
    branches: [],
    minimum: { unit: 'score', value: Math.round(percent * 0.4), outOf: 45 },
  };
  const american: EntryRule = {
    kind: 'certificate',
    certificates: ['american_diploma'],
    branches: [],
    minimum: { unit: 'percent', value: percent },
  };
  const sat: EntryRule = { kind: 'sat', min: Math.round((600 + percent * 7) / 10) * 10 };
  const british: EntryRule = {
    kind: 'certificate',
    certificates: ['igcse'],
    branches: [],
    minimum: { unit: 'percent', value: Math.max(50, percent - 10) },
  };
  return [
    { name: null, rules: [national, ...common] },
    { name: 'International Baccalaureate', rules: [ib] },
    { name: 'American diploma', rules: [american, sat] },
    ...(random.chance(0.7) ? [{ name: 'IGCSE', rules: [british, ...common] }] : []),
  ];
}

function ofMaster(random: Random, field: FieldOfStudy, common: EntryRule[]): EntryRuleSet[] {
  const least = Math.round((2.4 + random.next() * 0.8) * 10) / 10;
  const degree: EntryRule = { kind: 'degree_field', fields: [field, ...(RELATED[field] ?? [])] };
  const usual: EntryRuleSet = {
    name: null,
    rules: [{ kind: 'gpa', scale: 4, min: least }, degree, ...common],
  };
  if (random.chance(0.45)) return [usual];
  const years = random.int(2, 4);
  return [
    usual,
    {
      name: 'With work experience',
      rules: [
        { kind: 'gpa', scale: 4, min: Math.max(2, Math.round((least - 0.4) * 10) / 10) },
        { kind: 'experience', min: years },
        ...common,
      ],
    },
  ];
}

function ofPhd(random: Random, field: FieldOfStudy, common: EntryRule[]): EntryRuleSet[] {
  const least = Math.round((2.9 + random.next() * 0.6) * 10) / 10;
  const degree: EntryRule = { kind: 'degree_field', fields: [field, ...(RELATED[field] ?? [])] };
  const gpa: EntryRule = { kind: 'gpa', scale: 4, min: least };
  const plan: EntryRule = { kind: 'proposal', atLeast: random.chance(0.5) ? 'draft' : 'ready' };
  const supervisor: EntryRule[] = random.chance(0.6) ? [{ kind: 'supervisor' }] : [];
  const published: EntryRuleSet = {
    name: 'With publications',
    rules: [degree, { kind: 'publications', min: random.int(2, 3) }, plan, ...common],
  };
  return [
    { name: null, rules: [gpa, degree, plan, ...supervisor, ...common] },
    ...(random.chance(0.5) ? [published] : []),
  ];
}

function englishTest(random: Random, degree: DegreeType): EntryRule {
  const band = half(5.5 + random.next() * (degree === 'bachelor' ? 0.75 : 1.25));
  if (random.chance(0.12))
    return { kind: 'english_test', test: 'duolingo', min: 105, minBand: null };
  const minBand = random.chance(0.5) ? half(band - 0.5) : null;
  return { kind: 'english_test', test: 'ielts', min: band, minBand };
}

/** What few universities ask. */
function rarely(random: Random, degree: DegreeType): EntryRule[] {
  const luck = random.next();
  if (luck < 0.06 && degree !== 'bachelor') {
    return [{ kind: 'max_age', max: degree === 'master' ? 30 : 35 }];
  }
  if (luck > 0.96) return [{ kind: 'nationality', mode: 'not_in', countries: ['SY', 'YE'] }];
  return [];
}
