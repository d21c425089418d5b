import { beginningAt } from '#server/kernel/anchors';
import type { Actor } from '#server/kernel/context';
import { AppError } from '#server/kernel/errors';
import { paginationOf } from '#server/kernel/page';
import { query } from '#server/kernel/query';
import { can } from '#server/permissions/can';
import { agentNamesOf } from './agent-names';
import { listQueryOf } from './list-query';
import { searchedSource } from './list-search';
import { cursorAt, placeOf, startAt } from './list-sort';
import { type ListSource, orderedSource } from './list-source';
import { customerPage } from './output';
import { listCustomersInput } from './schema';
import { toRow } from './to-output';

/** Totals are counted up to here; a grid says "10,000+" beyond. */
const TOTAL_CAP = 10_001;

/**
 * One page of the students in the actor's scope. With a cursor the index is entered where the page
 * before ended, at any depth, and nothing is counted again; page numbers skip.
 */
export const listCustomers = query({
  name: 'customers.list',
  permission: 'customers.view',
  input: listCustomersInput,
  output: customerPage,

  async run({ input, actor, scope }) {
    const { limit, page, sort, search } = input;
    if (input.deleted) requireRestorer(actor);
    const list = await listQueryOf(input, actor, scope);
    const source = search ? await searchedSource(list, search) : await orderedSource(list);
    const start = input.cursor ? startAt(input.cursor, sort) : undefined;
    const listed = JSON.stringify([list.id, sort, search]);
    const [records, counted] = await Promise.all([
      start
        ? source.rows(start, limit + 1, 0)
        : pageOf(source, listed, (page - 1) * limit, limit + 1),
      start?.total ?? source.total(TOTAL_CAP),
    ]);
    const rows = records.slice(0, limit);
    const isWholeList = !start && page === 1 && records.length <= limit;
    const total = isWholeList ? { counted: records.length } : counted;
    const last = records.length > limit ? rows.at(-1) : undefined;
    const names = await agentNamesOf(rows);
    return {
      items: rows.map((record) => toRow(record, names)),
      pagination: paginationOf({
        ...{ page, limit, cap: TOTAL_CAP },
        ...total,
        nextCursor: last && cursorAt(placeOf(last, sort), sort, total),
      }),
    };
  },
});

async function pageOf(source: ListSource, list: string, before: number, limit: number) {
  const beginning = await beginningAt(source.ahead, `customers:${list}`, before);
  return beginning ? source.rows(beginning.from, limit, beginning.skipped) : [];
}

/** @throws AppError FORBIDDEN: the recycle bin is for those who can bring back what is in it */
function requireRestorer(actor: Actor): void {
  if (can(actor.permissions, 'customers.restore')) return;
  throw new AppError('FORBIDDEN', 'Your role does not allow to see deleted students.');
}
