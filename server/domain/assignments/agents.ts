import mongoose from 'mongoose';
import { Customer } from '#models/customer';
import type { CustomerRecord } from '#models/customer-types';
import { agentNames, customersReadableBy } from '#server/domain/customers';
import { notFound } from '#server/kernel/errors';
import { query } from '#server/kernel/query';
import { customerIdInput } from '../customers/schema';
import { customerAgentsOutput } from './schema';
import { toAssignment } from './to-output';

/** How many entries of the history are told, the newest ones. */
const MOST_ENTRIES = 200;

/** Who works and has worked with a student, and how that came about. */
export const customerAgents = query({
  name: 'customers.agents',
  permission: 'customers.view',
  input: customerIdInput,
  output: customerAgentsOutput,

  async run({ input, actor, scope }) {
    const _id = new mongoose.Types.ObjectId(input.id);
    const record = await Customer.findOne(
      { $and: [{ _id }, customersReadableBy(actor, scope)] },
      { version: 1, assignment: 1 },
    ).lean<CustomerRecord>();
    if (!record) throw notFound('This student');
    const history = record.assignment.history.slice(-MOST_ENTRIES).reverse();
    const names = await agentNames(
      history.flatMap(({ agentId, by }) => (by ? [agentId, by] : [agentId])),
    );
    const person = (id: mongoose.Types.ObjectId) => {
      const text = id.toHexString();
      return { id: text, name: names.get(text) ?? null };
    };
    return {
      ...(await toAssignment(record)),
      history: history.map(({ at, action, agentId, role, by, reason }) => ({
        at: at.toISOString(),
        action,
        agent: person(agentId),
        role: role ?? null,
        by: by ? person(by) : null,
        reason: reason ?? null,
      })),
    };
  },
});
