import { Profile } from '#models/profile';
import { command } from '#server/kernel/command';
import { notFound } from '#server/kernel/errors';
import { auditedProfile, profileEvent } from './audited';
import { updateOwnInput, userView } from './schema';
import { oneUser } from './to-user';

/** Changes what people decide of themselves: name, language, look, time zone, presence. */
export const updateOwn = command({
  name: 'users.updateOwn',
  permission: 'signedIn',
  input: updateOwnInput,
  output: userView,

  async run({ input, actor, session }) {
    const profile = await Profile.findById(actor.id).session(session);
    if (!profile) throw notFound('This account');
    const before = profile.toObject();
    profile.set(input);
    await profile.save({ session });
    const after = profile.toObject();
    return {
      data: await oneUser(after),
      audit: [
        {
          action: 'UPDATE_PROFILE',
          entityType: 'profile',
          entityId: actor.id,
          description: `${after.name} changed their profile`,
          before: auditedProfile(before),
          after: auditedProfile(after),
        },
      ],
      events: [profileEvent(profile, 'updated', actor)],
    };
  },
});
