import type { Types } from 'mongoose';
import { Profile, type ProfileRecord } from '#models/profile';

/** How many levels of managers a tree may have; see `provenManager`, which refuses more. */
export const DEEPEST_TREE = 10;

interface Subtree {
  below: { _id: Types.ObjectId }[];
}

/** The manager, everybody below them at any depth, and those who share their team. */
export async function teamOf({
  _id,
  team,
}: Pick<ProfileRecord, '_id' | 'team'>): Promise<string[]> {
  const [[tree], members] = await Promise.all([
    Profile.aggregate<Subtree>([
      { $match: { _id } },
      {
        $graphLookup: {
          from: 'profiles',
          startWith: '$_id',
          connectFromField: '_id',
          connectToField: 'managerId',
          as: 'below',
          maxDepth: DEEPEST_TREE - 1,
          restrictSearchWithMatch: { deletedAt: null },
        },
      },
      { $project: { 'below._id': 1 } },
    ]),
    team ? Profile.find({ team, deletedAt: null }, { _id: 1 }).lean() : [],
  ]);
  const ids = [...(tree?.below ?? []), ...members].map((person) => person._id.toHexString());
  return [...new Set([_id.toHexString(), ...ids])];
}
