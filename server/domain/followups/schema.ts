import { z } from 'zod';
import { customerBrief } from '#server/domain/customers/schema';
import { timeZoneSchema } from '#server/domain/people/time-zone';
import { entryKey } from '#server/domain/settings/values-schema';
import { idSchema, pageInput, pageOf } from '#server/kernel/page';

const instant = z.iso.datetime({ offset: true });
/** Rich text as people paste it; what is kept of it is decided by `sanitize`. */
const notes = z.string().max(20_000);

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
});

export const completeFollowupInput = z.strictObject({
  id: idSchema,
  version: z.number().int().min(1).optional(),
  outcome: entryKey,
  notes: notes.optional(),
  durationMinutes: z.number().int().min(0).max(1_440).optional(),
  nextDueAt: instant.optional(),
  nextType: entryKey.optional(),
});

export const followupIdInput = z.strictObject({ id: idSchema });

export const scheduleFollowupInput = z.strictObject({
  customerId: idSchema,
  /** `null` takes the planned contact off. */
  dueAt: instant.nullable(),
});

export const FOLLOWUP_VIEWS = ['overdue', 'today', 'due', 'upcoming', 'open', 'done'] as const;

export const listFollowupsInput = z.strictObject({
  ...pageInput,
  view: z.enum(FOLLOWUP_VIEWS).default('open'),
  /** Only the actor's own, whatever more their scope holds. */
  mine: z.boolean().default(true),
  customerId: idSchema.optional(),
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
  version: z.number(),
  createdAt: z.iso.datetime(),
});
export type FollowupOutput = z.output<typeof followupOutput>;

/** A follow-up in a list, with the student it is about. */
export const followupRow = followupOutput.extend({
  customer: customerBrief.nullable(),
});
export type FollowupRow = z.output<typeof followupRow>;

export const followupPage = pageOf(followupRow);
