import { command } from '#server/kernel/command';
import { profileEvent } from './audited';
import { endLinks, endTokens } from './end-access';
import { handOver } from './hand-over';
import { onePeopleChangeAtATime } from './people-lock';
import { loadUser } from './reach';
import { keepASuperadmin, refuseAbove, refuseSelf } from './rules';
import { leavingInput, userView } from './schema';
import { oneUser } from './to-user';

/**
 * Closes an account: its sessions, tokens and links end at once and for good, its students are handed
 * over by a job, its history stays.
 * @throws AppError FORBIDDEN for one's own, BUSINESS_RULE for the last superadmin
 */
export const deactivateUser = command({
  name: 'users.deactivate',
  permission: 'users.manage',
  input: leavingInput,
  output: userView,

  async run({ input, actor, scope, session }) {
    refuseSelf(actor, input.id, 'close their own account');
    const profile = await loadUser({ id: input.id, actor, scope, session });
    await refuseAbove(actor, profile, session);
    await onePeopleChangeAtATime(session);
    await keepASuperadmin(profile, session);
    const before = { active: profile.active, presence: profile.presence };
    profile.set({ active: false, presence: 'out', sessionsValidFrom: new Date() });
    await profile.save({ session });
    // What would open the account by itself the day it is opened again.
    await endLinks(input.id, session);
    await endTokens(input.id, session);
    const handed = await handOver({ leaving: profile, to: input.handOverTo, actor, session });
    return {
      data: await oneUser(profile.toObject()),
      audit: [
        {
          action: 'UPDATE_USER',
          entityType: 'profile',
          entityId: input.id,
          description: `Deactivated the account of ${profile.name}`,
          before,
          after: { active: false, presence: 'out' },
        },
        handed.audit,
      ],
      events: [profileEvent(profile, 'updated', actor), handed.event],
    };
  },
});
