import mongoose, { type ClientSession } from 'mongoose';
import { Customer } from '#models/customer';
import { requireAgent } from '#server/domain/customers';
import { queueJob } from '#server/domain/jobs';
import { command } from '#server/kernel/command';
import type { Actor } from '#server/kernel/context';
import { AppError } from '#server/kernel/errors';
import { jobView } from '../jobs/schema';
import { studentsOf } from './handover-job';
import { requireEverybody } from './handover-right';
import { handoverInput } from './schema';

interface Handover {
  fromAgentId: string;
  /** Who takes over; null for the waiting queue. */
  toAgentId: string | null;
  reason: string | null;
  actor: Actor;
  session: ClientSession;
}

/** Queues the hand-over of all students of a counselor, inside the command that makes it necessary. */
export async function queueHandover({ actor, session, ...input }: Handover) {
  const total = await Customer.countDocuments(studentsOf(input.fromAgentId)).session(session);
  return queueJob({
    kind: 'customers.handover',
    input,
    total,
    actor,
    session,
    description: `${total} students to be taken over from one counselor`,
  });
}

/**
 * Hands all students of a counselor over to another, or back to the waiting queue.
 * @throws AppError FORBIDDEN unless the caller may assign every student
 */
export const handOverStudents = command({
  name: 'customers.handover',
  permission: 'customers.assign',
  input: handoverInput,
  output: jobView,

  async run({ input, actor, scope, session }) {
    const { agentId, toAgentId, reason = null } = input;
    requireEverybody(scope);
    if (agentId === toAgentId) {
      throw new AppError('VALIDATION_ERROR', 'A counselor cannot take over from themselves.', {
        details: [{ path: 'toAgentId', message: 'is the same counselor', code: 'agent' }],
      });
    }
    if (toAgentId) {
      await requireAgent({ agentId: toAgentId, actor, scope, session, path: 'toAgentId' });
    }
    const about = { fromAgentId: new mongoose.Types.ObjectId(agentId).toHexString(), toAgentId };
    const { job, audit, event } = await queueHandover({ ...about, reason, actor, session });
    return { data: job, audit: [audit], events: [event] };
  },
});
