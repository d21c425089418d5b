import { Profile } from '#models/profile';
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
    const { managerId } = profile;
    const manager = managerId && (await Profile.exists({ _id: managerId, deletedAt: null }));
    // Above a person in the bin the tree may have changed: a manager who no longer fits is left out.
    profile.managerId = manager
      ? await provenManager(String(managerId), profile._id, session).catch(() => null)
      : null;
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
