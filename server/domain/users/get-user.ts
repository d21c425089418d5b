import mongoose from 'mongoose';
import type { z } from 'zod';
import { Profile, type ProfileRecord } from '#models/profile';
import { layersOf } from '#server/auth/rights';
import { notFound } from '#server/kernel/errors';
import { query } from '#server/kernel/query';
import { explain, resolve } from '#server/permissions/resolve';
import { PERMISSION_NAMES } from '#server/permissions/vocabulary';
import { peopleSeenBy } from './reach';
import { userDetails, userIdInput } from './schema';
import { oneUser } from './to-user';

/** One person, with what they may do and why. */
export const getUser = query({
  name: 'users.get',
  permission: 'users.view',
  input: userIdInput,
  output: userDetails,

  async run({ input, actor, scope }) {
    const _id = new mongoose.Types.ObjectId(input.id);
    const profile = await Profile.findOne({
      $and: [{ _id }, peopleSeenBy(actor, scope)],
    }).lean<ProfileRecord>();
    if (!profile) throw notFound('This person');
    return detailsOf(profile);
  },
});

/** A person with their rights explained. */
export async function detailsOf(profile: ProfileRecord): Promise<z.input<typeof userDetails>> {
  const layers = await layersOf(profile);
  const reasons = explain(layers);
  const otherwise = resolve({ ...layers, overrides: [] });
  return {
    ...(await oneUser(profile)),
    overrides: profile.overrides ?? [],
    rights: PERMISSION_NAMES.map((permission) => ({
      permission,
      ...reasons[permission],
      otherwise: otherwise[permission],
    })),
  };
}
