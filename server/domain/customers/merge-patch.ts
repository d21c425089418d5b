import { z } from 'zod';
import { QUALIFICATION_FIELDS } from '#models/customer-rules';
import type { CustomerRecord } from '#models/customer-types';
import type { DegreeType } from '#models/vocabulary';
import { parseInput } from '#server/kernel/parse-input';
import { basicData, desiredProgram, evaluation, marketing, tags } from './fields';
import { applyPatch } from './patch';
import { QUALIFICATION_SCHEMAS, type UpdateCustomerInput } from './schema';

/** Made once: zod compiles a schema when it is first used. */
const TOUCHED = {
  bachelor: touchedSections('bachelor'),
  master: touchedSections('master'),
  phd: touchedSections('phd'),
};

function touchedSections(degreeType: DegreeType) {
  return z.strictObject({
    degreeType: z.literal(degreeType),
    basicData: basicData.optional(),
    marketing: marketing.optional(),
    currentQualification: QUALIFICATION_SCHEMAS[degreeType].optional(),
    desiredProgram: desiredProgram.optional(),
    evaluation: evaluation.optional(),
    tags: tags.optional(),
  });
}

/**
 * The sections of a record that a patch touches, as they will be: merged with what is stored and
 * checked by the same schemas as a new record's. Sections that it leaves alone are not judged.
 * @throws AppError VALIDATION_ERROR, a field of another degree included
 */
export function mergedSections(record: CustomerRecord, input: UpdateCustomerInput) {
  const degreeType = input.degreeType ?? record.degreeType;
  const changesDegree = degreeType !== record.degreeType;
  return parseInput(TOUCHED[degreeType], {
    degreeType,
    ...section('basicData', basicData, record.basicData, input.basicData),
    ...section('marketing', marketing, record.marketing, input.marketing),
    ...(input.currentQualification || changesDegree
      ? {
          currentQualification: applyPatch(
            ownQualification(record, degreeType),
            input.currentQualification ?? {},
          ),
        }
      : {}),
    ...section('desiredProgram', desiredProgram, record.desiredProgram, input.desiredProgram),
    ...section('evaluation', evaluation, record.evaluation, leavingLost(record, input)),
    ...(input.tags === undefined ? {} : { tags: input.tags ?? [] }),
  });
}

function section(
  name: string,
  schema: z.ZodObject,
  stored: object | undefined,
  patch: object | undefined,
): Record<string, unknown> {
  if (!patch) return {};
  return { [name]: applyPatch(filled(stored ?? {}, Object.keys(schema.shape)), patch) };
}

/** A degree's own fields go on when the degree changes; the others are dropped. */
function ownQualification(record: CustomerRecord, degree: DegreeType): object {
  return filled(record.currentQualification ?? {}, QUALIFICATION_FIELDS[degree]);
}

/** The reason of a lost student does not outlive the loss. */
function leavingLost(record: CustomerRecord, { evaluation: patch }: UpdateCustomerInput) {
  const leaves =
    record.evaluation.salesStatus === 'lost' && patch?.salesStatus && patch.salesStatus !== 'lost';
  return leaves ? { lostReason: null, ...patch } : patch;
}

/** The named keys that hold something, without what the database keeps as null. */
function filled(stored: object, keys: readonly string[]): object {
  return withoutNulls(Object.fromEntries(Object.entries(stored).filter(([k]) => keys.includes(k))));
}

function withoutNulls(value: object): object {
  return JSON.parse(JSON.stringify(value, (_key, item) => (item === null ? undefined : item)));
}
