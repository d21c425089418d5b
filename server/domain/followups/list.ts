import mongoose, { type PopulateOptions, type QueryFilter } from 'mongoose';
import { Customer } from '#models/customer';
import { Followup, type FollowupRecord, type FollowupWithStudent } from '#models/followup';
import { BRIEF_PROJECTION, customersOwnedBy, toBrief } from '#server/domain/customers';
import type { Actor } from '#server/kernel/context';
import { cursorDate, decodeCursor, encodeCursor } from '#server/kernel/cursor';
import type { KeysetPlace } from '#server/kernel/keyset';
import { paginationOf, type Total } from '#server/kernel/page';
import { query } from '#server/kernel/query';
import { type OwnerCondition, ownersIn } from '#server/permissions/scope';
import { type FollowupRow, followupPage, listFollowupsInput } from './schema';
import { toFollowup } from './to-output';
import { viewFilter } from './view-filter';
import { placeOf, rowsAfter, rowsFrom } from './walk';

const TOTAL_CAP = 1_001;

/** Follow-ups of the actor, or of those in the actor's scope: overdue, today's, upcoming or done. */
export const listFollowups = query({
  name: 'followups.list',
  permission: 'followups.view',
  input: listFollowupsInput,
  output: followupPage,

  async run({ input, actor, scope }) {
    const { limit, page, cursor, view } = input;
    const owners = ownersIn(scope, actor);
    const wanted: QueryFilter<FollowupRecord> = {
      $and: [
        { isDeleted: false },
        await owned(input.mine, actor, owners, input.customerId),
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
      items: rows.map(toFollowupRow),
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

/** Own follow-ups by their agent; of one student by the student's scope; else by the agents in scope. */
async function owned(
  mine: boolean,
  actor: Actor,
  owners: OwnerCondition,
  customerId: string | undefined,
): Promise<QueryFilter<FollowupRecord>> {
  if (customerId) {
    const _id = new mongoose.Types.ObjectId(customerId);
    const visible = await Customer.exists({
      $and: [{ _id, isDeleted: false }, customersOwnedBy(owners)],
    });
    return { customerId: visible ? _id : { $in: [] } };
  }
  const self = { agentId: new mongoose.Types.ObjectId(actor.id) };
  if (mine || owners.kind === 'creator') return self;
  if (owners.kind === 'all') return {};
  if (owners.kind === 'none') return { _id: { $in: [] } };
  const ids = owners.ids.filter((id) => id !== null).map((id) => new mongoose.Types.ObjectId(id));
  return { agentId: { $in: ids } };
}

/** Of a student who is out of the actor's sight, only that there was a contact is told. */
function toFollowupRow(followup: FollowupWithStudent): FollowupRow {
  const row = toFollowup(followup);
  if (!followup.customer) return { ...row, notes: '', customer: null };
  return { ...row, customer: toBrief(followup.customer) };
}

/** The student of each row; none where they were deleted or have left the actor's scope since. */
function studentIn(owners: OwnerCondition): PopulateOptions {
  const match = { $and: [{ isDeleted: false }, customersOwnedBy(owners)] };
  return { path: 'customer', select: BRIEF_PROJECTION, match };
}

async function countOf(wanted: QueryFilter<FollowupRecord>): Promise<Total> {
  return { counted: await Followup.countDocuments(wanted).limit(TOTAL_CAP) };
}

function cursorAt({ value, id }: KeysetPlace, view: string, total: Total): string {
  const at = value instanceof Date ? value.toISOString() : value;
  return encodeCursor({ sort: view, value: at, id, total });
}
