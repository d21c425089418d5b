import mongoose, { type QueryFilter } from 'mongoose';
import { z } from 'zod';
import type { CustomerRecord } from '#models/customer-types';
import { requireAgent } from '#server/domain/customers';
import { defineJob, type StepOutcome } from '#server/kernel/job';
import { changeMany } from './change-many';
import { requireEverybody } from './handover-right';
import { handoverJobInput } from './schema';
import { replaceAgent } from './team';

const BATCH_SIZE = 500;

/** Every student an agent works with; those in the recycle bin too, who may come back. */
export function studentsOf(agentId: string): QueryFilter<CustomerRecord> {
  return {
    'assignment.scopeAgentIds': new mongoose.Types.ObjectId(agentId),
    isDeleted: { $in: [false, true] },
  };
}

const position = z.enum(['taking', 'settling']);
type Position = z.output<typeof position>;

/** Longer than a transaction may take: whoever was giving the leaving one a student has ended then. */
const SETTLING_MS = 20_000;

/**
 * Puts another counselor, or nobody, in the place of one who leaves. Each step takes students who are
 * still with the leaving one, and a last look after a while those who were given in the same moment.
 */
export const handoverJob = defineJob({
  kind: 'customers.handover',
  permission: 'customers.assign',
  input: handoverJobInput,
  position,

  async step({ input, position, actor, scope, session }): Promise<StepOutcome<Position>> {
    const { fromAgentId, toAgentId, reason } = input;
    requireEverybody(scope);
    if (toAgentId) {
      await requireAgent({ agentId: toAgentId, actor, scope, session, path: 'toAgentId' });
    }
    const from = new mongoose.Types.ObjectId(fromAgentId);
    const to = toAgentId ? new mongoose.Types.ObjectId(toAgentId) : null;
    const { found, audit, events } = await changeMany({
      filter: studentsOf(fromAgentId),
      limit: BATCH_SIZE,
      change: { by: new mongoose.Types.ObjectId(actor.id), at: new Date(), reason },
      session,
      apply: (team, change) => replaceAgent(team, from, to, change),
    });
    const outcome = { done: found.length, audit, events };
    if (found.length === BATCH_SIZE) return { ...outcome, next: 'taking' };
    if (position === 'settling') return { ...outcome, next: null };
    return { ...outcome, next: 'settling', wait: SETTLING_MS };
  },
});
