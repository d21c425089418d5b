import { Customer } from '#models/customer';
import type { CustomerRecord } from '#models/customer-types';
import { command } from '#server/kernel/command';
import { agentNamesOf } from './agent-names';
import { explainDuplicate } from './duplicate';
import { showFollowups } from './followups-in-bin';
import { loadInScope, requireVersion } from './load-in-scope';
import { customerOutput } from './output';
import { saveCustomer } from './save';
import { versionedIdInput } from './schema';
import { toCustomer } from './to-output';

/**
 * Brings a student back from the recycle bin.
 * @throws AppError DUPLICATE, naming the live record that has taken the phone and e-mail
 */
export const restoreCustomer = command({
  name: 'customers.restore',
  permission: 'customers.restore',
  input: versionedIdInput,
  output: customerOutput,

  async run({ input, actor, scope, session }) {
    const customer = await loadInScope({ id: input.id, actor, scope, session, deleted: true });
    requireVersion(customer, input.version);
    customer.set({ isDeleted: false, deletedAt: null, deletedBy: null });
    await showFollowups(customer._id, session);
    const saving = { customer, topic: 'restored', actor, session, validate: false } as const;
    const { record, event } = await saveCustomer(saving);
    return {
      data: toCustomer(record, await agentNamesOf([record])),
      audit: [
        {
          action: 'RESTORE',
          entityType: 'customer',
          entityId: input.id,
          description: `${record.customerNumber} restored`,
          before: { isDeleted: true },
          after: { isDeleted: false },
        },
      ],
      events: [event],
    };
  },

  async explain(error, { input, actor }) {
    const own = await Customer.findById(input.id).lean<CustomerRecord>();
    return explainDuplicate(error, own?.basicData, actor, input.id);
  },
});
