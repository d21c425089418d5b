import type { QueryFilter } from 'mongoose';
import { Followup, type FollowupRecord } from '#models/followup';
import { cursorDate, decodeCursor, encodeCursor } from '#server/kernel/cursor';
import type { KeysetPlace } from '#server/kernel/keyset';
import { paginationOf, type Total } from '#server/kernel/page';
import { query } from '#server/kernel/query';
import { ownersIn } from '#server/permissions/scope';
import { followupPage, listFollowupsInput } from './schema';
import { toRows } from './to-rows';
import { viewFilter } from './view-filter';
import { studentIn, visibleFollowups } from './visible';
import { placeOf, rowsAfter, rowsFrom } from './walk';

const TOTAL_CAP = 1_001;

/** Follow-ups of the actor, or of those in the actor's scope: overdue, today's, upcoming or done. */
export const listFollowups = query({
  name: 'followups.list',
  permission: 'followups.view',
  input: listFollowupsInput,
  output: followupPage,

  async run({ input, actor, scope }) {
    const { limit, page, cursor, view, type } = input;
    const owners = ownersIn(scope, actor);
    const wanted: QueryFilter<FollowupRecord> = {
      $and: [
        { isDeleted: false, ...(type ? { type: { $in: type } } : {}) },
        await visibleFollowups(input, actor, owners),
        viewFilter(view, new Date(), input.timeZone ?? actor.timeZone),
      ],
    };
    const from = cursor ? decodeCursor(cursor, view) : undefined;
    const walk = { wanted, view, student: studentIn(owners), limit: limit + 1 };
    const list = JSON.stringify([
      'followups',
      actor.id,
      owners,
      view,
      input.mine,
      input.customerId,
      input.agentId,
      type,
    ]);
    const [records, total] = await Promise.all([
      from
        ? rowsAfter(walk, { value: cursorDate(from), id: from.id })
        : rowsFrom(walk, list, (page - 1) * limit),
      from?.total ?? countOf(wanted),
    ]);
    const rows = records.slice(0, limit);
    const last = records.length > limit ? rows.at(-1) : undefined;
    return {
      items: await toRows(rows, actor),
      pagination: paginationOf({
        page,
        limit,
        ...total,
        cap: TOTAL_CAP,
        nextCursor: last && cursorAt(placeOf(last, view), view, total),
      }),
    };
  },
});

async function countOf(wanted: QueryFilter<FollowupRecord>): Promise<Total> {
  return { counted: await Followup.countDocuments(wanted).limit(TOTAL_CAP) };
}

function cursorAt({ value, id }: KeysetPlace, view: string, total: Total): string {
  const at = value instanceof Date ? value.toISOString() : value;
  return encodeCursor({ sort: view, value: at, id, total });
}
