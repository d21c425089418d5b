import { Profile } from '#models/profile';
import { hashPassword } from '#server/auth/password';
import { rightsOf } from '#server/auth/rights';
import { command } from '#server/kernel/command';
import type { Actor } from '#server/kernel/context';
import { AppError } from '#server/kernel/errors';
import { auditedProfile, profileEvent } from './audited';
import { explainTaken } from './email-taken';
import { newLink } from './issue-link';
import { provenManager } from './manager';
import { onePeopleChangeAtATime } from './people-lock';
import { chosenRole } from './role-choice';
import { refuseBeyond, refuseRaising } from './rules';
import { createdUser, createUserInput } from './schema';
import { oneUser } from './to-user';

/**
 * Opens an account. Its owner chooses the password by the link in the answer; only the system, for
 * the first account of all, gives one itself.
 * @throws AppError FORBIDDEN for powers that the caller does not hold, DUPLICATE for a known e-mail
 */
export const createUser = command({
  name: 'users.create',
  permission: 'users.manage',
  input: createUserInput,
  output: createdUser,

  async prepare({ input, actor }) {
    if (input.password === undefined) return null;
    refuseChosen(actor);
    return { passwordHash: await hashPassword(input.password), passwordChangedAt: new Date() };
  },

  async run({ input, actor, session, prepared }) {
    const { password: _never, role, roleId, managerId, ...given } = input;
    if (roleId || managerId) await onePeopleChangeAtATime(session);
    const chosen = await chosenRole({ role, roleId }, session);
    const profile = new Profile({ ...given, ...chosen, ...prepared });
    refuseRaising(actor, profile.role);
    refuseBeyond(actor, await rightsOf(profile, session));
    if (managerId) profile.managerId = await provenManager(managerId, null, session);
    await profile.save({ session });
    const link = prepared ? null : await newLink(profile, actor, session);
    const record = profile.toObject();
    return {
      data: { ...(await oneUser(record)), link },
      audit: [
        {
          action: 'CREATE',
          entityType: 'profile',
          entityId: profile.id,
          description: `Opened an account for ${profile.name} as ${profile.role}`,
          after: auditedProfile(record),
        },
      ],
      events: [profileEvent(profile, 'created', actor)],
    };
  },

  explain: async (error, { input }) => explainTaken(error, input.email),
});

function refuseChosen(actor: Actor): void {
  if (actor.kind === 'system') return;
  throw new AppError('VALIDATION_ERROR', 'Nobody chooses the password of another person.', {
    details: [{ path: 'password', message: 'is chosen by its owner', code: 'not_yours' }],
  });
}
