import type { z } from 'zod';
import { Profile, type ProfileRecord } from '#models/profile';
import { COUNSELOR_ROLES } from '#models/vocabulary';
import { Audience, CacheKey, cached } from '#server/effects/cache';
import { paginationOf } from '#server/kernel/page';
import { query } from '#server/kernel/query';
import { type OwnerCondition, ownersIn } from '#server/permissions/scope';
import { agentsInput, agentsOutput } from './schema';
import { matching } from './search-filter';

const SHOWN = { name: 1, role: 1, team: 1, presence: 1 } as const;

/** The active counselors whom the caller may filter students by: everybody, the team, or the caller. */
export const listAgents = query({
  name: 'users.agents',
  permission: 'customers.view',
  input: agentsInput,
  output: agentsOutput,

  async run({ input, actor, scope }) {
    const load = () => loadAgents(ownersIn(scope, actor), input);
    // What people type is seldom asked for twice.
    if (input.search) return load();
    const key = new CacheKey('users', Audience.within(scope, actor), 'agents', input.limit);
    return cached(key, agentsOutput, load);
  },
});

async function loadAgents(
  owners: OwnerCondition,
  { search, limit }: z.output<typeof agentsInput>,
): Promise<z.input<typeof agentsOutput>> {
  const rows = await Profile.find({
    ...visible(owners),
    ...(search ? matching(search) : {}),
    active: true,
    deletedAt: null,
  })
    .select(SHOWN)
    .sort({ name: 1, _id: 1 })
    .limit(limit + 1)
    .lean<Pick<ProfileRecord, '_id' | keyof typeof SHOWN>[]>();
  return {
    items: rows.slice(0, limit).map(({ _id, name, role, team, presence }) => {
      return { id: _id.toHexString(), name, role, team, presence };
    }),
    pagination: paginationOf({ page: 1, limit, counted: rows.length, cap: limit + 1 }),
  };
}

function visible(owners: OwnerCondition) {
  switch (owners.kind) {
    case 'all':
      return { role: { $in: COUNSELOR_ROLES } };
    case 'agents':
      return {
        _id: { $in: owners.ids.filter((id) => id !== null) },
        role: { $in: COUNSELOR_ROLES },
      };
    case 'creator':
      return { _id: owners.id };
    case 'none':
      return { _id: { $in: [] } };
  }
}
