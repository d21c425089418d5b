import { Profile, type ProfileRecord } from '#models/profile';
import { notFound } from '#server/kernel/errors';
import { nothingInput } from '#server/kernel/page';
import { query } from '#server/kernel/query';
import { detailsOf } from './get-user';
import { userDetails } from './schema';

/** The caller's own account, with what they may do and why. */
export const getOwn = query({
  name: 'users.own',
  permission: 'signedIn',
  input: nothingInput,
  output: userDetails,

  async run({ actor }) {
    const profile = await Profile.findById(actor.id).lean<ProfileRecord>();
    if (!profile) throw notFound('This account');
    return detailsOf(profile);
  },
});
