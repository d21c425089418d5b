import mongoose from 'mongoose';
import { z } from 'zod';
import { command } from '#server/kernel/command';
import { hideFollowups } from './followups-in-bin';
import { loadInScope, requireVersion } from './load-in-scope';
import { saveCustomer } from './save';
import { versionedIdInput } from './schema';

/** Moves a student to the recycle bin: no longer seen, counted or in anybody's way. */
export const deleteCustomer = command({
  name: 'customers.delete',
  permission: 'customers.delete',
  input: versionedIdInput,
  output: z.object({ id: z.string(), version: z.number() }),

  async run({ input, actor, scope, session }) {
    const customer = await loadInScope({ id: input.id, actor, scope, session });
    requireVersion(customer, input.version);
    customer.set({
      isDeleted: true,
      deletedAt: new Date(),
      deletedBy: new mongoose.Types.ObjectId(actor.id),
    });
    await hideFollowups(customer._id, session);
    const saving = { customer, topic: 'deleted', actor, session, validate: false } as const;
    const { record, event } = await saveCustomer(saving);
    return {
      data: { id: input.id, version: record.version },
      audit: [
        {
          action: 'DELETE',
          entityType: 'customer',
          entityId: input.id,
          description: `${record.customerNumber} moved to the recycle bin`,
          before: { isDeleted: false },
          after: { isDeleted: true },
        },
      ],
      events: [event],
    };
  },
});
