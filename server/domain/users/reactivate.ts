import { command } from '#server/kernel/command';
import { profileEvent } from './audited';
import { loadUser } from './reach';
import { refuseAbove, refuseSelf } from './rules';
import { userIdInput, userView } from './schema';
import { oneUser } from './to-user';

/** Opens a closed account again. Earlier sessions stay ended. */
export const reactivateUser = command({
  name: 'users.reactivate',
  permission: 'users.manage',
  input: userIdInput,
  output: userView,

  async run({ input, actor, scope, session }) {
    refuseSelf(actor, input.id, 'reopen their own account');
    const profile = await loadUser({ id: input.id, actor, scope, session });
    await refuseAbove(actor, profile, session);
    const before = { active: profile.active };
    profile.set({ active: true });
    await profile.save({ session });
    return {
      data: await oneUser(profile.toObject()),
      audit: [
        {
          action: 'UPDATE_USER',
          entityType: 'profile',
          entityId: input.id,
          description: `Reactivated the account of ${profile.name}`,
          before,
          after: { active: true },
        },
      ],
      events: [profileEvent(profile, 'updated', actor)],
    };
  },
});
