import { rightsOf } from '#server/auth/rights';
import { command } from '#server/kernel/command';
import { AppError } from '#server/kernel/errors';
import { auditedProfile, profileEvent } from './audited';
import { handOverIfLost } from './hand-over';
import { loadUser } from './reach';
import { because, refuseAbove, refuseBeyond, refuseSelf } from './rules';
import { setOverridesInput, userView } from './schema';
import { oneUser } from './to-user';

/**
 * Gives one person cells of the permission table that differ from their role's. They hold from the
 * person's next call on; no session ends. Whoever may see no students any more hands theirs over.
 * @throws AppError FORBIDDEN for one's own, BUSINESS_RULE for a superadmin, who may do everything
 */
export const setOverrides = command({
  name: 'users.setOverrides',
  permission: 'roles.manage',
  input: setOverridesInput,
  output: userView,

  async run({ input, actor, scope, session }) {
    refuseSelf(actor, input.id, 'change their own permissions');
    const profile = await loadUser({ id: input.id, actor, scope, session });
    if (profile.role === 'superadmin') {
      throw new AppError(
        'BUSINESS_RULE',
        'A superadmin may do everything: give another role first.',
        because('all_powers'),
      );
    }
    const before = profile.toObject();
    await refuseAbove(actor, before, session);
    refuseBeyond(actor, await rightsOf({ ...before, overrides: input.overrides }, session));
    profile.set({ overrides: input.overrides });
    await profile.save({ session });
    const after = profile.toObject();
    const to = input.handOverTo;
    const handed = await handOverIfLost({ before, after, to, actor, session });
    return {
      data: await oneUser(after),
      audit: [
        {
          action: 'UPDATE_USER',
          entityType: 'profile',
          entityId: input.id,
          description: `Changed the permissions of ${profile.name}`,
          before: auditedProfile(before),
          after: auditedProfile(after),
        },
        ...handed.audit,
      ],
      events: [profileEvent(profile, 'updated', actor), ...handed.events],
    };
  },
});
