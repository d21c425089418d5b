import type { ClientSession } from 'mongoose';
import type { z } from 'zod';
import type { ProfileRecord } from '#models/profile';
import { rightsOf } from '#server/auth/rights';
import { command } from '#server/kernel/command';
import type { Actor } from '#server/kernel/context';
import { auditedProfile, profileEvent } from './audited';
import { explainTaken } from './email-taken';
import { handOverIfLost } from './hand-over';
import { provenManager } from './manager';
import { onePeopleChangeAtATime } from './people-lock';
import { loadUser } from './reach';
import { chosenRole } from './role-choice';
import { keepASuperadmin, refuseAbove, refuseBeyond, refuseRaising, refuseSelf } from './rules';
import { updateUserInput, userView } from './schema';
import { oneUser } from './to-user';

/**
 * Changes what an administrator decides of a person. Another role ends the person's sessions, and one
 * that works with no students hands theirs over.
 * @throws AppError FORBIDDEN for one's own role and for powers that the caller does not hold,
 * BUSINESS_RULE for the last superadmin
 */
export const updateUser = command({
  name: 'users.update',
  permission: 'users.manage',
  input: updateUserInput,
  output: userView,

  async run({ input, actor, scope, session }) {
    const { id, role, roleId, managerId, handOverTo: to, ...given } = input;
    const profile = await loadUser({ id, actor, scope, session });
    const before = profile.toObject();
    await refuseAbove(actor, before, session);
    if (role || roleId || managerId) await onePeopleChangeAtATime(session);

    profile.set(given);
    if (managerId !== undefined) {
      profile.managerId = managerId ? await provenManager(managerId, profile._id, session) : null;
    }
    profile.set(await newRole(before, { role, roleId }, actor, session));
    await profile.save({ session });

    const after = profile.toObject();
    const handed = await handOverIfLost({ before, after, to, actor, session });
    return {
      data: await oneUser(after),
      audit: [
        {
          action: 'UPDATE_USER',
          entityType: 'profile',
          entityId: id,
          description: `Changed the account of ${after.name}`,
          before: auditedProfile(before),
          after: auditedProfile(after),
        },
        ...handed.audit,
      ],
      events: [profileEvent(profile, 'updated', actor), ...handed.events],
    };
  },

  explain: async (error, { input }) => explainTaken(error, input.email),
});

async function newRole(
  before: ProfileRecord,
  choice: Pick<z.output<typeof updateUserInput>, 'role' | 'roleId'>,
  actor: Actor,
  session: ClientSession,
): Promise<Partial<ProfileRecord>> {
  const chosen = await chosenRole(choice, session);
  const role = chosen.role ?? before.role;
  const roleId = chosen.roleId === undefined ? (before.roleId ?? null) : chosen.roleId;
  if (role === before.role && String(roleId) === String(before.roleId ?? null)) return {};

  refuseSelf(actor, before._id.toHexString(), 'change their own role');
  refuseRaising(actor, role);
  // A superadmin may do everything: nothing of an earlier role may take from it.
  const overrides = role === 'superadmin' ? [] : before.overrides;
  refuseBeyond(actor, await rightsOf({ role, roleId, overrides }, session));
  if (role !== 'superadmin') await keepASuperadmin(before, session);
  return { role, roleId, overrides, sessionsValidFrom: new Date() };
}
