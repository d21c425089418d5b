import mongoose, { type QueryFilter } from 'mongoose';
import type { z } from 'zod';
import { Customer } from '#models/customer';
import type { CustomerRecord } from '#models/customer-types';
import { customersInScope, matchingCustomers, requireAgent } from '#server/domain/customers';
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
    const found = await Customer.find(await wantedBy(input, actor, scope), { _id: 1 })
      .limit(MOST + 1)
      .session(session)
      .lean();
    if (found.length === 0) {
      throw new AppError('BUSINESS_RULE', 'None of these students is yours to give away.');
    }
    if (found.length > MOST) {
      throw new AppError('BUSINESS_RULE', `Narrow the filter: one job takes ${MOST} students.`);
    }
    const { job, audit, event } = await queueJob({
      kind: 'customers.reassign',
      input: { agentId, role, reason },
      ids: found.map(({ _id }) => _id),
      actor,
      session,
      description: `${found.length} students to be ${agentId ? 'handed over' : 'sent to the queue'}`,
    });
    return { data: job, audit: [audit], events: [event] };
  },
});

async function wantedBy(
  { ids, filter }: z.output<typeof bulkInput>,
  actor: Actor,
  scope: Scope,
): Promise<QueryFilter<CustomerRecord>> {
  if (filter) return matchingCustomers(filter, actor, scope);
  const chosen = (ids ?? []).map((id) => new mongoose.Types.ObjectId(id));
  return { _id: { $in: chosen }, ...customersInScope(actor, scope) };
}
