import { Customer } from '#models/customer';
import type { CustomerRecord } from '#models/customer-types';
import { query } from '#server/kernel/query';
import { ownersIn } from '#server/permissions/scope';
import { BRIEF_PROJECTION, toBrief } from './brief';
import { searchCustomersInput, searchCustomersOutput } from './schema';
import { idsFound } from './search-lookup';

/** Finds students as you type: name in either script, end of a phone, e-mail or number. */
export const searchCustomers = query({
  name: 'customers.search',
  permission: 'customers.view',
  input: searchCustomersInput,
  output: searchCustomersOutput,

  async run({ input, actor, scope }) {
    const ids = await idsFound(input.query, ownersIn(scope, actor), input.limit);
    const records = await Customer.find({ _id: { $in: ids }, isDeleted: false })
      .select(BRIEF_PROJECTION)
      .lean<CustomerRecord[]>();
    const byId = new Map(records.map((record) => [record._id.toHexString(), record]));
    return {
      items: ids.flatMap((id) => {
        const record = byId.get(id.toHexString());
        return record ? [toBrief(record)] : [];
      }),
    };
  },
});
