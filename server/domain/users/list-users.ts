import mongoose, { type QueryFilter } from 'mongoose';
import type { z } from 'zod';
import { Profile, type ProfileRecord } from '#models/profile';
import { cursorText } from '#server/kernel/cursor';
import { query } from '#server/kernel/query';
import { readPage } from '#server/kernel/read-page';
import { peopleSeenBy } from './reach';
import { listUsersInput, usersPage } from './schema';
import { matching } from './search-filter';
import { toUsers } from './to-user';

const BY_NAME = {
  name: 'name',
  path: 'name',
  direction: 1,
  valueIn: cursorText,
} as const;

/** One page of the people whom the caller may see, by name. */
export const listUsers = query({
  name: 'users.list',
  permission: 'users.view',
  input: listUsersInput,
  output: usersPage,

  async run({ input, actor, scope }) {
    const wanted = { $and: [peopleSeenBy(actor, scope), filterOf(input)] };
    const { rows, pagination } = await readPage(Profile, wanted, BY_NAME, input);
    return { items: await toUsers(rows), pagination };
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
