import mongoose, { type QueryFilter } from 'mongoose';
import { z } from 'zod';
import type { CustomerRecord } from '#models/customer-types';
import { requireAgent } from '#server/domain/customers';
import { AppError } from '#server/kernel/errors';
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
  mustEnd: ({ leaving }) => leaving,

  async step({ input, position, actor, scope, session }): Promise<StepOutcome<Position>> {
    const { fromAgentId, reason } = input;
    requireEverybody(scope);
    const from = new mongoose.Types.ObjectId(fromAgentId);
    const to = await takerOf(input, { actor, scope, session });
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

type Asking = Pick<Parameters<typeof requireAgent>[0], 'actor' | 'scope' | 'session'>;

/** Who takes over now: of a leaving one's students nobody, where the one who was named has left too. */
async function takerOf(
  { toAgentId, leaving }: z.output<typeof handoverJobInput>,
  asking: Asking,
): Promise<mongoose.Types.ObjectId | null> {
  if (!toAgentId) return null;
  try {
    await requireAgent({ agentId: toAgentId, ...asking, path: 'toAgentId' });
    return new mongoose.Types.ObjectId(toAgentId);
  } catch (error) {
    const cannotTake = error instanceof AppError && error.code === 'VALIDATION_ERROR';
    if (leaving && cannotTake) return null;
    throw error;
  }
}
