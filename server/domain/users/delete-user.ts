import mongoose from 'mongoose';
import { z } from 'zod';
import { Profile } from '#models/profile';
import { command } from '#server/kernel/command';
import { profileEvent } from './audited';
import { endLinks, endTokens } from './end-access';
import { handOver } from './hand-over';
import { onePeopleChangeAtATime } from './people-lock';
import { loadUser } from './reach';
import { keepASuperadmin, refuseAbove, refuseSelf } from './rules';
import { leavingInput } from './schema';

/**
 * Moves an account to the recycle bin. It can no longer sign in, its address is free, its
 * students are handed over, and whoever reported to it reports to its manager.
 * @throws AppError FORBIDDEN for one's own, BUSINESS_RULE for the last superadmin
 */
export const deleteUser = command({
  name: 'users.delete',
  permission: 'users.manage',
  input: leavingInput,
  output: z.object({ id: z.string() }),

  async run({ input, actor, scope, session }) {
    refuseSelf(actor, input.id, 'delete their own account');
    const profile = await loadUser({ id: input.id, actor, scope, session });
    await refuseAbove(actor, profile, session);
    await onePeopleChangeAtATime(session);
    await keepASuperadmin(profile, session);
    const now = new Date();
    await Profile.updateMany(
      { managerId: profile._id },
      { $set: { managerId: profile.managerId ?? null } },
      { session },
    );
    profile.set({
      isDeleted: true,
      active: false,
      deletedAt: now,
      deletedBy: new mongoose.Types.ObjectId(actor.id),
      sessionsValidFrom: now,
    });
    await profile.save({ session });
    // What would open the account by itself the day it is opened again.
    await endLinks(input.id, session);
    await endTokens(input.id, session);
    const handed = await handOver({ leaving: profile, to: input.handOverTo, actor, session });
    return {
      data: { id: input.id },
      audit: [
        {
          action: 'DELETE_USER',
          entityType: 'profile',
          entityId: input.id,
          description: `Moved the account of ${profile.name} to the recycle bin`,
          before: { isDeleted: false },
          after: { isDeleted: true },
        },
        handed.audit,
      ],
      events: [profileEvent(profile, 'deleted', actor), handed.event],
    };
  },
});
