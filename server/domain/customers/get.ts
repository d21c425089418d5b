import mongoose from 'mongoose';
import { Customer } from '#models/customer';
import type { CustomerRecord } from '#models/customer-types';
import { notFound } from '#server/kernel/errors';
import { query } from '#server/kernel/query';
import { agentNamesOf } from './agent-names';
import { customerOutput } from './output';
import { customersReadableBy } from './readable';
import { customerIdInput } from './schema';
import { toCustomer } from './to-output';

/** One customer. */
export const getCustomer = query({
  name: 'customers.get',
  permission: 'customers.view',
  input: customerIdInput,
  output: customerOutput,

  async run({ input, actor, scope }) {
    const _id = new mongoose.Types.ObjectId(input.id);
    const record = await Customer.findOne({
      $and: [{ _id }, customersReadableBy(actor, scope)],
    }).lean<CustomerRecord>();
    if (!record) throw notFound('This student');
    return toCustomer(record, await agentNamesOf([record]));
  },

  viewed: ({ id, customerNumber }) => ({
    entityType: 'customer',
    entityId: id,
    description: `${customerNumber} opened`,
  }),
});
