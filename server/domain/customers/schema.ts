import { z } from 'zod';
import { DEGREE_TYPES, type DegreeType } from '#models/vocabulary';
import { entryKey } from '#server/domain/settings/values-schema';
import { idSchema, pageInput, periodBound } from '#server/kernel/page';
import { storedWord } from '#server/kernel/stored-word';
import { timeZoneSchema } from '../people/time-zone';
import {
  bachelorQualification,
  basicData,
  desiredProgram,
  evaluation,
  marketing,
  masterQualification,
  phdQualification,
  stageNote,
  tags,
} from './fields';
import { patchOf } from './patch';

/** What every degree's record has in common. */
const common = {
  basicData,
  marketing: marketing.optional(),
  desiredProgram: desiredProgram.optional(),
  evaluation: evaluation.optional(),
  tags: tags.optional(),
};

/** A customer as people write it; each degree with its own qualification. Unknown keys are refused. */
const bachelor = z.strictObject({
  degreeType: z.literal('bachelor'),
  ...common,
  currentQualification: bachelorQualification.optional(),
});
const master = z.strictObject({
  degreeType: z.literal('master'),
  ...common,
  currentQualification: masterQualification.optional(),
});
const phd = z.strictObject({
  degreeType: z.literal('phd'),
  ...common,
  currentQualification: phdQualification.optional(),
});

const assignee = { assignedAgentId: idSchema.optional() };

export const createCustomerInput = z.discriminatedUnion('degreeType', [
  bachelor.extend(assignee),
  master.extend(assignee),
  phd.extend(assignee),
]);

/** A record as a form holds it: the same union, without the assignee. */
export const customerDraft = z.discriminatedUnion('degreeType', [bachelor, master, phd]);

export const stepFollowup = z.strictObject({
  type: entryKey,
  dueAt: z.iso.datetime({ offset: true }),
});

/** A partial nested change; `null` clears a field. See `mergedSections` for what the result must be. */
export const updateCustomerInput = z.strictObject({
  id: idSchema,
  version: z.number().int().min(1),
  degreeType: z.enum(DEGREE_TYPES).optional(),
  basicData: patchOf(basicData).optional(),
  marketing: patchOf(marketing).optional(),
  currentQualification: patchOf(bachelorQualification.extend(phdQualification.shape)).optional(),
  desiredProgram: patchOf(desiredProgram).optional(),
  evaluation: patchOf(evaluation).optional(),
  tags: tags.nullable().optional(),
  /** Kept with the stage that the change leads to; some stages ask for it. */
  note: stageNote.optional(),
  /** Plans the next contact in the same step; some stages ask for it. */
  followup: stepFollowup.optional(),
});
export type UpdateCustomerInput = z.output<typeof updateCustomerInput>;

export const customerIdInput = z.strictObject({ id: idSchema });
export const versionedIdInput = z.strictObject({
  id: idSchema,
  version: z.number().int().min(1).optional(),
});

export const purgeInput = versionedIdInput.extend({
  customerNumber: z
    .string()
    .trim()
    .max(40)
    .optional()
    .describe("Refused unless it is the student's, where given"),
});

export const CUSTOMER_SORTS = [
  '-createdAt',
  'createdAt',
  '-updatedAt',
  'customerName',
  'nextFollowupAt',
] as const;
export type CustomerSort = (typeof CUSTOMER_SORTS)[number];

const several = <T extends z.ZodType>(item: T) => z.array(item).min(1).max(30).optional();

export const customerFilters = {
  degreeType: several(z.enum(DEGREE_TYPES)),
  /** Keys of configured stages, switched off or not. */
  salesStatus: several(z.string().max(60)),
  /** `none` for students that nobody works with. */
  assignedAgentId: several(z.union([idSchema, z.literal('none')])),
  source: several(z.string().max(60)),
  nationality: several(z.string().length(2)),
  tag: several(z.string().max(40)),
  createdFrom: periodBound.optional(),
  createdTo: periodBound.optional(),
  followup: z.enum(['due', 'overdue', 'none']).optional(),
  disagree: z.boolean().optional(),
  /** Longer in their stage than the settings allow. */
  late: z.boolean().optional(),
  deleted: z.boolean().optional(),
};

/** Which customers a list shows, and a bulk action works on. */
export const customerSelection = z.strictObject({
  search: z.string().trim().max(100).optional(),
  ...customerFilters,
  /** The person's zone, in which the day of `followup=due` ends. */
  timeZone: timeZoneSchema.optional(),
});

export const listCustomersInput = z.strictObject({
  ...pageInput,
  sort: z.enum(CUSTOMER_SORTS).default('-createdAt'),
  ...customerSelection.shape,
});
export type ListCustomersInput = z.output<typeof listCustomersInput>;

export const searchCustomersInput = z.strictObject({
  query: z.string().trim().min(1).max(100),
  limit: z.number().int().min(1).max(50).default(20),
});

/** A customer in a line. */
export const customerBrief = z.object({
  id: z.string(),
  customerNumber: z.string(),
  customerName: z.string(),
  nameArabic: z.string().nullable(),
  nameLatin: z.string().nullable(),
  customerPhone: z.string(),
  degreeType: storedWord(DEGREE_TYPES),
  salesStatus: z.string(),
});
export type CustomerBrief = z.output<typeof customerBrief>;

export const searchCustomersOutput = z.object({ items: z.array(customerBrief) });

/** The qualification schema of each degree, for forms. */
export const QUALIFICATION_SCHEMAS = {
  bachelor: bachelorQualification,
  master: masterQualification,
  phd: phdQualification,
} as const satisfies Record<DegreeType, z.ZodType>;

/** An instant and the id of an entry of that instant. */
const timelinePlace = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z_[0-9a-f]{24}$/);

export const timelineInput = z.strictObject({
  id: idSchema,
  /** The `nextBefore` of the page before, or an instant: entries older than that. */
  before: z.union([z.iso.datetime(), timelinePlace]).optional(),
  limit: z.number().int().min(1).max(100).default(30),
});
