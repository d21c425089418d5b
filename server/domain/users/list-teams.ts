import { z } from 'zod';
import { Profile } from '#models/profile';
import { nothingInput } from '#server/kernel/page';
import { query } from '#server/kernel/query';
import { peopleSeenBy } from './reach';

const MOST_TEAMS = 200;

/** The names of the teams whose people the caller sees, to choose from. */
export const listTeams = query({
  name: 'users.teams',
  permission: 'users.view',
  input: nothingInput,
  output: z.object({ teams: z.array(z.string()) }),

  async run({ actor, scope }) {
    const rows = await Profile.aggregate<{ _id: string }>([
      { $match: { $and: [{ deletedAt: null, team: { $ne: null } }, peopleSeenBy(actor, scope)] } },
      { $group: { _id: '$team' } },
      { $sort: { _id: 1 } },
      { $limit: MOST_TEAMS },
    ]);
    return { teams: rows.map(({ _id }) => _id) };
  },
});
