import { z } from 'zod';
import { AGENT_ROLES, ASSIGNMENT_ACTIONS, COUNSELOR_STATUSES } from '#models/vocabulary';
import { idSchema } from '#server/kernel/page';
import { text } from '#server/kernel/text-fields';
import { customerSelection } from '../customers/schema';

const reason = text(500).nullish();
const version = z.number().int().min(1).optional();

/** `assign` takes a student without a lead; `reassign` hands the role over; `add` adds beside others. */
export const ASSIGN_MODES = ['assign', 'reassign', 'add'] as const;

export const assignInput = z.strictObject({
  id: idSchema,
  agentId: idSchema,
  mode: z.enum(ASSIGN_MODES).default('assign'),
  /** The lead where nothing is said; support for an added one. */
  role: z.enum(AGENT_ROLES).optional(),
  reason,
  version,
});

export const endAgentInput = z.strictObject({ id: idSchema, agentId: idSchema, reason, version });

export const counselorStatusInput = z.strictObject({
  id: idSchema,
  agentId: idSchema,
  counselorStatus: z.enum(COUNSELOR_STATUSES),
});

/** How a student stands after a change of its counselors. */
export const assignmentOutput = z.object({
  id: z.string(),
  version: z.number(),
  assignedAgentId: z.string().nullable(),
  headline: z.enum(COUNSELOR_STATUSES).nullable(),
  disagree: z.boolean(),
  agents: z.array(
    z.object({
      agentId: z.string(),
      name: z.string().nullable(),
      role: z.enum(AGENT_ROLES),
      counselorStatus: z.enum(COUNSELOR_STATUSES),
      from: z.iso.datetime(),
      to: z.iso.datetime().nullable(),
      firstContactAt: z.iso.datetime().nullable(),
    }),
  ),
});
export type AssignmentOutput = z.output<typeof assignmentOutput>;

const person = z.object({ id: z.string(), name: z.string().nullable() });

export const customerAgentsOutput = assignmentOutput.extend({
  /** The newest first. */
  history: z.array(
    z.object({
      at: z.iso.datetime(),
      action: z.enum(ASSIGNMENT_ACTIONS),
      agent: person,
      role: z.enum(AGENT_ROLES).nullable(),
      by: person.nullable(),
      reason: z.string().nullable(),
    }),
  ),
});
export type CustomerAgents = z.output<typeof customerAgentsOutput>;

/** A person's choice by hand; beyond it a filter says which. */
export const MOST_IDS = 5_000;

export const bulkInput = z
  .strictObject({
    action: z.literal('reassign'),
    ids: z.array(idSchema).min(1).max(MOST_IDS).optional(),
    filter: customerSelection.omit({ deleted: true }).optional(),
    /** Who takes the students; null sends them back to the waiting queue. */
    agentId: idSchema.nullable(),
    role: z.enum(AGENT_ROLES).default('lead'),
    reason,
  })
  .refine(({ ids, filter }) => (ids === undefined) !== (filter === undefined), {
    path: ['ids'],
    message: 'give either ids or a filter',
  });

/** What a bulk reassignment keeps of its input. */
export const reassignJobInput = z.strictObject({
  agentId: idSchema.nullable(),
  role: z.enum(AGENT_ROLES),
  reason: z.string().nullable(),
});

export const handoverInput = z.strictObject({
  /** The counselor who leaves. */
  agentId: idSchema,
  /** Who takes over; null for the waiting queue. */
  toAgentId: idSchema.nullable(),
  reason,
});

export const handoverJobInput = z.strictObject({
  fromAgentId: idSchema,
  toAgentId: idSchema.nullable(),
  /** The counselor can keep no student: the work must end, if need be with the waiting queue. */
  leaving: z.boolean().default(true),
  reason: z.string().nullable(),
});
