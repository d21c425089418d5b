import { z } from 'zod';
import { customerBrief } from '#server/domain/customers/schema';
import { plannedInstant as instant } from '#server/domain/people/planned-time';
import { timeZoneSchema } from '#server/domain/people/time-zone';
import { entryKey } from '#server/domain/settings/values-schema';
import { idSchema, pageInput, pageOf } from '#server/kernel/page';
import { recurrenceInput, recurrenceOutput } from './recurrence-schema';

/** Rich text as people paste it; what is kept of it is decided by `sanitize`. */
const notes = z.string().max(20_000);

const version = z.number().int().min(1);

const reminding = {
  /** Minutes before it; null for no reminder, absent for what the settings say. */
  reminderMinutes: z.number().int().min(0).max(10_080).nullable().optional(),
  recurrence: recurrenceInput.nullable().optional(),
  /** The person's zone, whose clock a series keeps to. */
  timeZone: timeZoneSchema.optional(),
};

export const createFollowupInput = z.strictObject({
  customerId: idSchema,
  /** A key of the setting `lists.followupTypes`; outcomes are those of `lists.followupOutcomes`. */
  type: entryKey,
  dueAt: instant,
  notes: notes.optional(),
  /** With an outcome the contact has taken place: it is logged as done. */
  outcome: entryKey.optional(),
  durationMinutes: z.number().int().min(0).max(1_440).optional(),
  /** Plans the next contact in the same step. */
  nextDueAt: instant.optional(),
  nextType: entryKey.optional(),
  /** Whose contact it is, within reach; without one the caller's. */
  agentId: idSchema.optional(),
  ...reminding,
});

export const completeFollowupInput = z
  .strictObject({
    id: idSchema,
    version: version.optional(),
    outcome: entryKey,
    notes: notes.optional(),
    durationMinutes: z.number().int().min(0).max(1_440).optional(),
    nextDueAt: instant.optional(),
    nextType: entryKey.optional(),
  })
  .refine(({ version, notes }) => notes === undefined || version !== undefined, {
    path: ['version'],
    error: 'is required to replace the notes',
    params: { code: 'version_missing' },
  });

/**
 * What is given replaces what is there, so that the version must be the one that was read. With an
 * outcome the contact has taken place; to close it and no more needs no version: it happens once.
 */
export const updateFollowupInput = z
  .strictObject({
    id: idSchema,
    version: version.optional(),
    type: entryKey.optional(),
    dueAt: instant.optional(),
    notes: notes.optional(),
    outcome: entryKey.optional(),
    durationMinutes: z.number().int().min(0).max(1_440).optional(),
    agentId: idSchema.optional(),
    ...reminding,
  })
  .refine(
    ({ version, id: _id, outcome, durationMinutes: _minutes, ...replaced }) =>
      version !== undefined ||
      (outcome !== undefined && Object.values(replaced).every((value) => value === undefined)),
    {
      path: ['version'],
      error: 'is required to change what is there',
      params: { code: 'version_missing' },
    },
  );
export type UpdateFollowupInput = z.output<typeof updateFollowupInput>;

export const followupIdInput = z.strictObject({ id: idSchema });
export const versionedFollowupInput = z.strictObject({ id: idSchema, version });

export const scheduleFollowupInput = z.strictObject({
  customerId: idSchema,
  /** `null` takes the planned contact off. */
  dueAt: instant.nullable(),
  /** The next contact that the caller saw; when it is another by now nothing is moved. */
  from: instant.nullable(),
});

export const FOLLOWUP_VIEWS = [
  'overdue',
  'today',
  'due',
  'upcoming',
  'missed',
  'open',
  'done',
] as const;

export const listFollowupsInput = z.strictObject({
  ...pageInput,
  view: z.enum(FOLLOWUP_VIEWS).default('open'),
  /** Only the actor's own, whatever more their scope holds. */
  mine: z.boolean().default(true),
  customerId: idSchema.optional(),
  agentId: idSchema.optional(),
  type: z.array(entryKey).max(20).optional(),
  /** The person's zone, in which "today" ends. */
  timeZone: timeZoneSchema.optional(),
});

export const followupOutput = z.object({
  id: z.string(),
  customerId: z.string(),
  agentId: z.string(),
  type: z.string(),
  dueAt: z.iso.datetime(),
  doneAt: z.iso.datetime().nullable(),
  outcome: z.string().nullable(),
  /** Sanitised HTML. */
  notes: z.string(),
  durationMinutes: z.number().nullable(),
  reminderMinutes: z.number().nullable(),
  missedAt: z.iso.datetime().nullable(),
  recurrence: recurrenceOutput.nullable(),
  isDeleted: z.boolean(),
  version: z.number(),
  createdAt: z.iso.datetime(),
});
export type FollowupOutput = z.output<typeof followupOutput>;

/** A follow-up in a list, with the student it is about. */
export const followupRow = followupOutput.extend({
  customer: customerBrief.nullable(),
  agentName: z.string().nullable(),
  /** Whether the caller may change, close or delete it. */
  mayChange: z.boolean(),
});
export type FollowupRow = z.output<typeof followupRow>;

export const followupPage = pageOf(followupRow);

/** A contact as it was planned, and what speaks against its day. */
export const plannedOutput = followupOutput.extend({
  freeDay: z
    .object({
      /** The holiday's names; null for a day of the weekend. */
      holiday: z.object({ en: z.string(), ar: z.string() }).nullable(),
      /** The same hour on the next working day. */
      nextWorkingAt: z.iso.datetime(),
    })
    .nullable(),
});
export type PlannedOutput = z.output<typeof plannedOutput>;
