import type { QueryFilter } from 'mongoose';
import { Customer } from '#models/customer';
import type { CustomerRecord } from '#models/customer-types';
import { readSetting } from '#server/domain/settings';
import type { Actor } from '#server/kernel/context';
import { AppError } from '#server/kernel/errors';
import { paginationOf } from '#server/kernel/page';
import { query } from '#server/kernel/query';
import { can } from '#server/permissions/can';
import { ownersIn } from '#server/permissions/scope';
import { agentNamesOf } from './agent-names';
import { lateFilter } from './late-filter';
import { filterOf } from './list-filter';
import { after, cursorAt, SORT_PROJECTION, sortOf } from './list-sort';
import { customerPage } from './output';
import { listCustomersInput } from './schema';
import { customersOwnedBy } from './scope-filter';
import { idsFound } from './search-lookup';
import { ROW_PROJECTION, toRow } from './to-output';

/** Totals are counted up to here; a grid says "10,000+" beyond. */
const TOTAL_CAP = 10_001;
/** Full-text narrowing of a list looks at most at so many hits. */
const SEARCH_CAP = 500;

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
    const { limit, cursor, page, sort, search } = input;
    const owners = ownersIn(scope, actor);
    if (input.deleted) requireRestorer(actor);
    const wanted: QueryFilter<CustomerRecord> = {
      $and: [
        { isDeleted: input.deleted ?? false, ...customersOwnedBy(owners) },
        filterOf(input, input.timeZone ?? actor.timeZone),
        ...(input.late ? [lateFilter(await readSetting('lists.stages'), new Date())] : []),
        ...(search ? [{ _id: { $in: await idsFound(search, owners, SEARCH_CAP) } }] : []),
      ],
    };
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
