import type { DegreeType } from '#models/vocabulary';
import type { CustomerOutput } from '#server/domain/customers/output';

/** The parts of a record that the form shows, without what is empty. */
export interface FormValues {
  degreeType: DegreeType;
  basicData: Section;
  marketing: Section;
  currentQualification: Section;
  desiredProgram: Section;
  evaluation: Section;
  tags?: readonly string[] | undefined;
}

export type Section = Record<string, unknown>;

export const SECTIONS = [
  'basicData',
  'marketing',
  'currentQualification',
  'desiredProgram',
  'evaluation',
] as const satisfies readonly (keyof FormValues)[];

/** What the record keeps in these sections and the form leaves alone. */
const NOT_IN_THE_FORM: Record<string, readonly string[]> = {
  basicData: ['consent'],
  marketing: ['attempts', 'firstTouchAt', 'lastTouchAt'],
  evaluation: ['statusChangedAt', 'statusNote'],
};

/** A stored student as the form starts with it. */
export function valuesOf(student: CustomerOutput): FormValues {
  return normalised(student);
}

/** The same shape out of a record, a parsed form or what a hidden field brought back. */
export function normalised(given: {
  degreeType: DegreeType;
  tags?: readonly string[] | null | undefined;
  basicData?: object | undefined;
  marketing?: object | undefined;
  currentQualification?: object | undefined;
  desiredProgram?: object | undefined;
  evaluation?: object | undefined;
}): FormValues {
  const section = (name: (typeof SECTIONS)[number]): Section => {
    const hidden = NOT_IN_THE_FORM[name] ?? [];
    const own = Object.entries(given[name] ?? {}).filter(([key]) => !hidden.includes(key));
    return withoutEmpty(Object.fromEntries(own));
  };
  return {
    degreeType: given.degreeType,
    basicData: section('basicData'),
    marketing: section('marketing'),
    currentQualification: section('currentQualification'),
    desiredProgram: section('desiredProgram'),
    evaluation: section('evaluation'),
    ...(given.tags?.length ? { tags: given.tags } : {}),
  };
}

function withoutEmpty(section: Section): Section {
  return Object.fromEntries(
    Object.entries(section)
      .map(([key, value]) => [key, emptied(value)] as const)
      .filter(([, value]) => value !== undefined),
  );
}

/** Nothing, an empty text and an empty list are all the same to a form. */
function emptied(value: unknown): unknown {
  if (value === null || value === undefined || value === '') return undefined;
  if (Array.isArray(value)) return value.length > 0 ? value.map(emptied) : undefined;
  return typeof value === 'object' ? withoutEmpty(value as Section) : value;
}
