import { Customer } from '#models/customer';
import type { CustomerRecord } from '#models/customer-types';
import type { Actor } from '#server/kernel/context';
import { AppError } from '#server/kernel/errors';
import { paginationOf } from '#server/kernel/page';
import { query } from '#server/kernel/query';
import { can } from '#server/permissions/can';
import { agentNamesOf } from './agent-names';
import { matchingCustomers } from './list-filter';
import { after, cursorAt, SORT_PROJECTION, sortOf } from './list-sort';
import { customerPage } from './output';
import { listCustomersInput } from './schema';
import { ROW_PROJECTION, toRow } from './to-output';

/** Totals are counted up to here; a grid says "10,000+" beyond. */
const TOTAL_CAP = 10_001;

/**
 * One page of the students in the actor's scope. With a cursor the index is entered where the page
 * before ended, at any depth; page numbers skip.
 */
export const listCustomers = query({
  name: 'customers.list',
  permission: 'customers.view',
  input: listCustomersInput,
  output: customerPage,

  async run({ input, actor, scope }) {
    const { limit, cursor, page, sort } = input;
    if (input.deleted) requireRestorer(actor);
    const wanted = await matchingCustomers(input, actor, scope);
    const [records, counted] = await Promise.all([
      Customer.find(cursor ? { $and: [wanted, after(cursor, sort)] } : wanted)
        .select({ ...ROW_PROJECTION, ...SORT_PROJECTION })
        .sort(sortOf(sort))
        .skip(cursor ? 0 : (page - 1) * limit)
        .limit(limit + 1)
        .lean<CustomerRecord[]>(),
      Customer.countDocuments(wanted).limit(TOTAL_CAP),
    ]);
    const rows = records.slice(0, limit);
    const last = records.length > limit ? rows.at(-1) : undefined;
    const names = await agentNamesOf(rows);
    return {
      items: rows.map((record) => toRow(record, names)),
      pagination: paginationOf({
        page,
        limit,
        counted,
        cap: TOTAL_CAP,
        nextCursor: last && cursorAt(last, sort),
      }),
    };
  },
});

/** @throws AppError FORBIDDEN: the recycle bin is for those who can bring back what is in it */
function requireRestorer(actor: Actor): void {
  if (can(actor.permissions, 'customers.restore')) return;
  throw new AppError('FORBIDDEN', 'Your role does not allow to see deleted students.');
}
