import type { ClientSession } from 'mongoose';
import { Profile, type ProfileRecord } from '#models/profile';
import { command } from '#server/kernel/command';
import { AppError } from '#server/kernel/errors';
import { profileEvent } from './audited';
import { explainTaken } from './email-taken';
import { provenManager } from './manager';
import { onePeopleChangeAtATime } from './people-lock';
import { loadUser, peopleSeenBy } from './reach';
import { refuseAbove } from './rules';
import { userIdInput, userView } from './schema';
import { oneUser } from './to-user';

/**
 * Brings an account back from the recycle bin, closed: reactivating is a decision of its own.
 * @throws AppError DUPLICATE when its address has another account now
 */
export const restoreUser = command({
  name: 'users.restore',
  permission: 'users.manage',
  input: userIdInput,
  output: userView,

  async run({ input, actor, scope, session }) {
    const profile = await loadUser({ id: input.id, actor, scope, session, deleted: true });
    await refuseAbove(actor, profile, session);
    await onePeopleChangeAtATime(session);
    profile.managerId = await fittingManager(profile, session);
    profile.set({ isDeleted: false, deletedAt: null, deletedBy: null, active: false });
    await profile.save({ session });
    return {
      data: await oneUser(profile.toObject()),
      audit: [
        {
          action: 'RESTORE',
          entityType: 'profile',
          entityId: input.id,
          description: `Restored the account of ${profile.name}`,
          before: { isDeleted: true },
          after: { isDeleted: false, active: false },
        },
      ],
      events: [profileEvent(profile, 'restored', actor)],
    };
  },

  async explain(error, { input, actor, scope }) {
    if (error.code !== 'DUPLICATE') return error;
    const own = await Profile.findById(input.id, { email: 1 }).lean();
    const taken = explainTaken(error, own?.email);
    const other = await Profile.findOne(
      { $and: [{ email: own?.email ?? '', deletedAt: null }, peopleSeenBy(actor, scope)] },
      { _id: 1 },
    ).lean();
    if (!other) return taken;
    const id = { path: 'duplicateOf', message: other._id.toHexString(), code: 'existing_id' };
    return new AppError('DUPLICATE', taken.message, { details: [...(taken.details ?? []), id] });
  },
});

/** Above a person in the bin the tree may have changed: a manager who no longer fits is left out. */
async function fittingManager(
  { _id, managerId }: Pick<ProfileRecord, '_id' | 'managerId'>,
  session: ClientSession,
): Promise<ProfileRecord['managerId']> {
  if (!managerId) return null;
  return provenManager(managerId.toHexString(), _id, session).catch((error: unknown) => {
    // Anything else must stay what it is: a transient conflict is what makes the driver try again.
    if (error instanceof AppError) return null;
    throw error;
  });
}
