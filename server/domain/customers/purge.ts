import mongoose from 'mongoose';
import { z } from 'zod';
import { Customer } from '#models/customer';
import type { CustomerRecord } from '#models/customer-types';
import { command } from '#server/kernel/command';
import { AppError, notFound } from '#server/kernel/errors';
import { customerEvent } from './event';
import { requireVersion } from './load-in-scope';
import { removeParts } from './purge-parts';
import { purgeInput } from './schema';

/**
 * Deletes a student for ever, with all that belongs to them; only the audit log still tells of them.
 * Nothing brings them back.
 */
export const purgeCustomer = command({
  name: 'customers.purge',
  permission: 'customers.purge',
  input: purgeInput,
  output: z.object({ id: z.string(), customerNumber: z.string() }),

  async run({ input, session }) {
    const _id = new mongoose.Types.ObjectId(input.id);
    const customer = await Customer.findOne({ _id }).session(session).lean<CustomerRecord>();
    if (!customer) throw notFound('This student');
    requireVersion(customer, input.version);
    const { customerNumber } = customer;
    if (input.customerNumber && input.customerNumber !== customerNumber) throw wrongNumber();
    const removed = await removeParts(_id, session);
    await Customer.deleteOne({ _id }, { session });
    return {
      data: { id: input.id, customerNumber },
      audit: [
        {
          action: 'PURGE',
          entityType: 'customer',
          entityId: input.id,
          description: `${customerNumber} deleted for ever, with ${removed}`,
        },
      ],
      events: [customerEvent('purged', customer)],
    };
  },
});

function wrongNumber(): AppError {
  return new AppError('VALIDATION_ERROR', 'This is not the number of the student.', {
    details: [{ path: 'customerNumber', message: 'is another', code: 'wrong_number' }],
  });
}
