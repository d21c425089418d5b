import type { QueryFilter, SortOrder } from 'mongoose';
import { Followup, type FollowupRecord, type FollowupWithStudent } from '#models/followup';
import { cursorDate, decodeCursor, encodeCursor } from '#server/kernel/cursor';
import { rowsAfter } from '#server/kernel/keyset';
import { paginationOf } from '#server/kernel/page';
import { query } from '#server/kernel/query';
import { ownersIn } from '#server/permissions/scope';
import { followupPage, listFollowupsInput } from './schema';
import { toRows } from './to-rows';
import { viewFilter } from './view-filter';
import { studentIn, visibleFollowups } from './visible';

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
    const direction = view === 'done' ? -1 : 1;
    const path = view === 'done' ? 'doneAt' : 'dueAt';
    const wanted: QueryFilter<FollowupRecord> = {
      $and: [
        { isDeleted: false, ...(type ? { type: { $in: type } } : {}) },
        await visibleFollowups(input, actor, owners),
        viewFilter(view, new Date(), input.timeZone ?? actor.timeZone),
      ],
    };
    const [records, counted] = await Promise.all([
      Followup.find(cursor ? { $and: [wanted, after(cursor, view, path, direction)] } : wanted)
        .sort({ [path]: direction, _id: direction } as Record<string, SortOrder>)
        .skip(cursor ? 0 : (page - 1) * limit)
        .limit(limit + 1)
        .populate(studentIn(owners))
        .lean<FollowupWithStudent[]>(),
      Followup.countDocuments(wanted).limit(TOTAL_CAP),
    ]);
    const rows = records.slice(0, limit);
    const last = records.length > limit ? rows.at(-1) : undefined;
    return {
      items: await toRows(rows, actor),
      pagination: paginationOf({
        page,
        limit,
        counted,
        cap: TOTAL_CAP,
        nextCursor: last && cursorAt(last, view, path),
      }),
    };
  },
});

function cursorAt(last: FollowupRecord, view: string, path: 'dueAt' | 'doneAt'): string {
  const at = last[path] ?? last.dueAt;
  return encodeCursor({ sort: view, value: at.toISOString(), id: last._id.toHexString() });
}

function after(
  cursorText: string,
  view: string,
  path: 'dueAt' | 'doneAt',
  direction: 1 | -1,
): QueryFilter<FollowupRecord> {
  const cursor = decodeCursor(cursorText, view);
  return rowsAfter(path, cursorDate(cursor), cursor.id, direction);
}
