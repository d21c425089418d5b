import mongoose from 'mongoose';
import type { z } from 'zod';
import { Customer } from '#models/customer';
import { customersInScope, idsMatching, requireAgent } from '#server/domain/customers';
import { queueJob } from '#server/domain/jobs';
import { command } from '#server/kernel/command';
import type { Actor } from '#server/kernel/context';
import { AppError } from '#server/kernel/errors';
import type { Scope } from '#server/permissions/vocabulary';
import { jobView } from '../jobs/schema';
import { bulkInput } from './schema';

/** One job writes down which students it works on. */
const MOST = 100_000;

/**
 * Queues the reassignment of many students: those of the ids, or all that a filter shows, within the
 * caller's reach.
 * @throws AppError BUSINESS_RULE when there are none, or more than one job takes
 */
export const bulkReassign = command({
  name: 'customers.bulk',
  permission: 'customers.assign',
  input: bulkInput,
  output: jobView,

  async run({ input, actor, scope, session }) {
    const { agentId, role, reason = null } = input;
    if (agentId) await requireAgent({ agentId, actor, scope, session, path: 'agentId' });
    const found = await wantedBy(input, actor, scope);
    if (found.length === 0) {
      throw new AppError('BUSINESS_RULE', 'None of these students is yours to give away.');
    }
    if (found.length > MOST) {
      throw new AppError('BUSINESS_RULE', `Narrow the filter: one job takes ${MOST} students.`);
    }
    const { job, audit, event } = await queueJob({
      kind: 'customers.reassign',
      input: { agentId, role, reason },
      ids: found,
      actor,
      session,
      description: `${found.length} students to be ${agentId ? 'handed over' : 'sent to the queue'}`,
    });
    return { data: job, audit: [audit], events: [event] };
  },
});

/** Each step looks at the scope again, so these may be read outside the transaction. */
async function wantedBy(
  { ids, filter }: z.output<typeof bulkInput>,
  actor: Actor,
  scope: Scope,
): Promise<mongoose.Types.ObjectId[]> {
  if (filter) return idsMatching(filter, actor, scope, MOST + 1);
  const chosen = (ids ?? []).map((id) => new mongoose.Types.ObjectId(id));
  const inScope = { _id: { $in: chosen }, ...customersInScope(actor, scope) };
  return (await Customer.find(inScope, { _id: 1 }).lean()).map(({ _id }) => _id);
}
