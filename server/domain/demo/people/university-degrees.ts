import { ARAB_UNIVERSITIES, FIELDS, type FieldKey, HOME_UNIVERSITIES } from './fields';
import type { GeneratedQualification } from './person-type';
import type { Random } from './random';
import { weighted } from './weighted';

const homeScale = weighted([
  [4, 88],
  [100, 12],
]);
const arabScale = weighted([
  [4, 45],
  [5, 30],
  [100, 25],
]);
const proposal = weighted<'none' | 'idea' | 'draft' | 'ready'>([
  ['idea', 36],
  ['draft', 31],
  ['ready', 19],
  ['none', 14],
]);
const JOURNALS = [
  'Journal of Applied Research',
  'Arab Review of Science',
  'Delta Studies',
  'Nile Letters',
] as const;
const SUPERVISORS = [
  'Prof. Anna Keller',
  'Prof. David Reid',
  'Dr. Elif Demir',
  'Prof. Laura Conti',
  'Dr. Mark Hughes',
  'Prof. Zsofia Nagy',
] as const;

/** A first degree, for those who want a master's or a doctorate. */
export function firstDegreeOf(
  random: Random,
  field: FieldKey,
  home: boolean,
  graduationYear: number,
  thisYear: number,
): GeneratedQualification {
  const { bachelor, name } = FIELDS[field];
  const gpaScale = (home ? homeScale : arabScale)(random);
  const share = Math.min(0.99, Math.max(0.5, random.around(0.76, 0.09)));
  return {
    bachelorDegree: bachelor,
    university: random.pick(home ? HOME_UNIVERSITIES : ARAB_UNIVERSITIES),
    major: name,
    gpa: Math.round(share * gpaScale * 100) / 100,
    gpaScale,
    graduationYear,
    experienceYears: Math.max(0, Math.floor((thisYear - graduationYear) * random.next())),
  };
}

/** What only a doctoral candidate has: the master's degree, the thesis and the plan. */
export function researchOf(
  random: Random,
  field: FieldKey,
  home: boolean,
  complete: boolean,
): GeneratedQualification {
  const { name, topics } = FIELDS[field];
  const drawn = proposal(random);
  const state = complete && drawn === 'none' ? 'draft' : drawn;
  const papers = Math.max(0, Math.round(random.around(1.2, 1.4)));
  return {
    masterDegree: `Master of ${name}`,
    masterUniversity: random.pick(home ? HOME_UNIVERSITIES : ARAB_UNIVERSITIES),
    thesisTitle: `A study of ${random.pick(topics)}`,
    publications: Array.from(
      { length: papers },
      () => `Notes on ${random.pick(topics)}, ${random.pick(JOURNALS)}`,
    ),
    proposal: state,
    ...(state !== 'none' && { proposalTitle: `New approaches to ${random.pick(topics)}` }),
    targetSupervisors: random.chance(0.4) ? [random.pick(SUPERVISORS)] : [],
  };
}
