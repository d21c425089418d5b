import { type PlacedStage, strictStages } from './stage-order';
import type { DegreeType, StageKey } from './vocabulary';

/** The fields of `currentQualification` that belong to each degree. */
export const QUALIFICATION_FIELDS = {
  bachelor: [
    'certificate',
    'branch',
    'score',
    'scoreScale',
    'scorePercent',
    'seatNumber',
    'satScore',
    'subjects',
    'graduationYear',
    'englishTests',
  ],
  master: [
    'bachelorDegree',
    'university',
    'major',
    'gpa',
    'gpaScale',
    'graduationYear',
    'experienceYears',
    'englishTests',
  ],
  phd: [
    'bachelorDegree',
    'university',
    'major',
    'gpa',
    'gpaScale',
    'graduationYear',
    'experienceYears',
    'masterDegree',
    'masterUniversity',
    'thesisTitle',
    'publications',
    'proposal',
    'proposalTitle',
    'targetSupervisors',
    'englishTests',
  ],
} as const satisfies Record<DegreeType, readonly string[]>;

/** A path that an application needs, or a choice of which one is enough. */
type Requirement = string | readonly string[];

const EVERYONE: readonly Requirement[] = [
  'basicData.email',
  'basicData.birthDate',
  'basicData.nationality',
  'basicData.passportNumber',
  'desiredProgram.fieldsOfStudy',
  'desiredProgram.countries',
];

const BY_DEGREE: Record<DegreeType, readonly Requirement[]> = {
  bachelor: [
    'currentQualification.certificate',
    ['currentQualification.scorePercent', 'currentQualification.score'],
  ],
  master: [
    'currentQualification.bachelorDegree',
    'currentQualification.university',
    'currentQualification.gpa',
    'currentQualification.gpaScale',
  ],
  phd: [
    'currentQualification.bachelorDegree',
    'currentQualification.university',
    'currentQualification.gpa',
    'currentQualification.masterDegree',
    'currentQualification.proposal',
  ],
};

interface RuledCustomer {
  degreeType: DegreeType;
  currentQualification?: { certificate?: string | null } | null;
}

/** Requirements that depend on another answer of the same record. */
function conditional(customer: RuledCustomer): readonly Requirement[] {
  switch (customer.currentQualification?.certificate) {
    case 'american_diploma':
      return ['currentQualification.satScore'];
    case 'thanaweya_amma':
    case 'azhar':
      return ['currentQualification.branch', 'currentQualification.seatNumber'];
    case 'igcse':
      return ['currentQualification.subjects'];
    default:
      return [];
  }
}

/**
 * The paths that an application still lacks. Before `ready_to_apply` they are warnings, from there on
 * they refuse the write: a first call must not fail on a missing GPA.
 */
export function missingForApplication(customer: RuledCustomer): string[] {
  return [...EVERYONE, ...BY_DEGREE[customer.degreeType], ...conditional(customer)]
    .filter((need) => ![need].flat().some((path) => isFilled(valueAt(customer, path))))
    .map((need) => (typeof need === 'string' ? need : (need[0] ?? '')));
}

interface StagedCustomer extends RuledCustomer {
  evaluation: { salesStatus: StageKey; lostReason?: string | null };
}

/** A rule of a stage that a record breaks: where, and by a stable code. */
export interface StageProblem {
  path: string;
  message: string;
  code: 'lost_reason_required' | 'needed_to_apply';
}

/**
 * What a record lacks for the stage it stands in, whatever way it came there: a reason for a lost
 * student, and from `ready_to_apply` on everything that an application needs.
 */
export function stageProblems(
  customer: StagedCustomer,
  stages: readonly PlacedStage[],
): StageProblem[] {
  const { salesStatus, lostReason } = customer.evaluation;
  if (salesStatus === 'lost' && !isFilled(lostReason)) {
    return [
      { path: 'evaluation.lostReason', message: 'is required', code: 'lost_reason_required' },
    ];
  }
  if (!strictStages(stages).has(salesStatus)) return [];
  return missingForApplication(customer).map((path) => ({
    path,
    message: 'is needed to apply',
    code: 'needed_to_apply',
  }));
}

/** The keys of `currentQualification` that do not belong to the record's degree. */
export function foreignQualificationFields(degree: DegreeType, given: object): string[] {
  const own: readonly string[] = QUALIFICATION_FIELDS[degree];
  return Object.entries(given)
    .filter(([key, value]) => isFilled(value) && !own.includes(key))
    .map(([key]) => key);
}

function isFilled(value: unknown): boolean {
  return Array.isArray(value)
    ? value.length > 0
    : value !== undefined && value !== null && value !== '';
}

function valueAt(root: object, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (node, key) =>
        typeof node === 'object' && node !== null
          ? (node as Record<string, unknown>)[key]
          : undefined,
      root,
    );
}
