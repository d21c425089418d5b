import mongoose from 'mongoose';
import type { CustomerRecord } from '#models/customer-types';
import { loadInScope, saveCustomer } from '#server/domain/customers';
import { requireOffered } from '#server/domain/settings';
import { command } from '#server/kernel/command';
import type { Actor } from '#server/kernel/context';
import { AppError, notFound } from '#server/kernel/errors';
import { scopeOf } from '#server/permissions/can';
import { assignmentOutput, counselorStatusInput } from './schema';
import { activeEntry } from './team';
import { toAssignment } from './to-output';

/**
 * Says how a counselor stands with a student: one's own word, or another's for the student's lead and
 * for those who may assign the student.
 */
export const setCounselorStatus = command({
  name: 'customers.counselorStatus',
  permission: 'customers.edit',
  input: counselorStatusInput,
  output: assignmentOutput,

  async run({ input, actor, scope, session }) {
    const { id, agentId, counselorStatus } = input;
    const customer = await loadInScope({ id, actor, scope, session });
    const before = customer.toObject<CustomerRecord>();
    const entry = activeEntry(before.assignment, new mongoose.Types.ObjectId(agentId));
    if (!entry) throw notFound('This counselor');
    const leads = before.assignment.assignedAgentId?.toHexString() === actor.id;
    if (agentId !== actor.id && !leads) {
      await loadInScope({ id, actor, scope: assignScope(actor), session });
    }
    if (counselorStatus !== entry.counselorStatus) {
      const path = 'counselorStatus';
      await requireOffered({ list: 'lists.counselorStatuses', key: counselorStatus, path });
    }
    const agents = before.assignment.agents.map((agent) =>
      agent === entry ? { ...agent, counselorStatus } : agent,
    );
    customer.set('assignment.agents', agents);
    const saving = { customer, topic: 'updated', actor, session, validate: false } as const;
    const { record, event } = await saveCustomer(saving);
    return {
      data: await toAssignment(record),
      audit: [
        {
          action: 'COUNSELOR_STATUS',
          entityType: 'customer',
          entityId: id,
          description: `${record.customerNumber}: a counselor says ${counselorStatus}`,
          before: { counselorStatus: entry.counselorStatus },
          after: { counselorStatus },
        },
      ],
      events: [event],
    };
  },
});

function assignScope(actor: Actor) {
  const scope = scopeOf(actor.permissions, 'customers.assign');
  if (scope !== 'none') return scope;
  throw new AppError(
    'FORBIDDEN',
    "Only the lead may speak for another of the student's counselors.",
  );
}
