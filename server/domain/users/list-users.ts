import mongoose, { type QueryFilter } from 'mongoose';
import type { z } from 'zod';
import { Profile, type ProfileRecord } from '#models/profile';
import { decodeCursor, encodeCursor } from '#server/kernel/cursor';
import { rowsAfter } from '#server/kernel/keyset';
import { paginationOf } from '#server/kernel/page';
import { query } from '#server/kernel/query';
import { peopleSeenBy } from './reach';
import { listUsersInput, usersPage } from './schema';
import { matching } from './search-filter';
import { toUsers } from './to-user';

const SORT = 'name';
const TOTAL_CAP = 1_001;

/** One page of the people whom the caller may see, by name. */
export const listUsers = query({
  name: 'users.list',
  permission: 'users.view',
  input: listUsersInput,
  output: usersPage,

  async run({ input, actor, scope }) {
    const { limit, page, cursor } = input;
    const wanted = { $and: [peopleSeenBy(actor, scope), filterOf(input)] };
    const at = cursor ? decodeCursor(cursor, SORT) : null;
    const from = at ? [rowsAfter(SORT, String(at.value), at.id, 1)] : [];
    const [rows, counted] = await Promise.all([
      Profile.find({ $and: [wanted, ...from] })
        .sort({ name: 1, _id: 1 })
        .skip(cursor ? 0 : (page - 1) * limit)
        .limit(limit + 1)
        .lean<ProfileRecord[]>(),
      Profile.countDocuments(wanted).limit(TOTAL_CAP),
    ]);
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    const nextCursor =
      last && encodeCursor({ sort: SORT, value: last.name, id: last._id.toHexString() });
    return {
      items: await toUsers(shown),
      pagination: paginationOf({ page, limit, counted, cap: TOTAL_CAP, nextCursor }),
    };
  },
});

function filterOf(input: z.output<typeof listUsersInput>): QueryFilter<ProfileRecord> {
  return {
    deletedAt: input.deleted ? { $ne: null } : null,
    ...(input.role?.length ? { role: { $in: input.role } } : {}),
    ...(input.roleId ? { roleId: new mongoose.Types.ObjectId(input.roleId) } : {}),
    ...(input.team ? { team: input.team } : {}),
    ...(input.active === undefined ? {} : { active: input.active }),
    ...(input.search ? matching(input.search) : {}),
  };
}
