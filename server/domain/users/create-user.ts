import type { z } from 'zod';
import { Profile, type ProfileRecord } from '#models/profile';
import { hashPassword } from '#server/auth/password';
import { command } from '#server/kernel/command';
import type { Actor } from '#server/kernel/context';
import { AppError } from '#server/kernel/errors';
import { createUserInput, userView } from './schema';

/**
 * Opens an account.
 * @throws AppError FORBIDDEN for a superadmin made by anyone less, DUPLICATE for a known e-mail
 */
export const createUser = command({
  name: 'users.create',
  permission: 'users.manage',
  input: createUserInput,
  output: userView,

  async prepare({ input, actor }) {
    refuseRaising(actor, input.role);
    return { passwordHash: await hashPassword(input.password) };
  },

  async run({ input, actor, session, prepared }) {
    const { password: _never, ...given } = input;
    await provenManager(input.managerId, session);
    const now = new Date();
    const profile = new Profile({ ...given, ...prepared, passwordChangedAt: now });
    await profile.save({ session });
    const view = viewOf(profile.toObject());
    return {
      data: view,
      audit: [
        {
          action: 'CREATE',
          entityType: 'profile',
          entityId: view.id,
          description: `Opened an account for ${view.name} as ${view.role}`,
          after: view,
        },
      ],
      events: [
        {
          topic: 'profile.created',
          entityType: 'profile',
          entityId: view.id,
          agentIds: [],
          createdBy: actor.id,
        },
      ],
    };
  },

  async explain(error, { input }) {
    if (error.code !== 'DUPLICATE') return error;
    return new AppError(
      'DUPLICATE',
      `There is an account with the e-mail ${input.email} already.`,
      {
        details: [{ path: 'email', message: 'is taken', code: 'duplicate' }],
        cause: error,
      },
    );
  },
});

function refuseRaising(actor: Actor, role: ProfileRecord['role']): void {
  if (role !== 'superadmin' || actor.role === 'superadmin' || actor.role === 'system') return;
  throw new AppError('FORBIDDEN', 'Only a superadmin can make another superadmin.');
}

type Session = Parameters<ReturnType<typeof Profile.exists>['session']>[0];

async function provenManager(id: string | null | undefined, session: Session): Promise<void> {
  if (!id || (await Profile.exists({ _id: id, active: true }).session(session))) return;
  throw new AppError('VALIDATION_ERROR', 'Some of the fields are not right.', {
    details: [{ path: 'managerId', message: 'is no active account', code: 'unknown' }],
  });
}

function viewOf(profile: ProfileRecord): z.input<typeof userView> {
  const { _id, email, name, role, team, managerId, locale, active, createdAt } = profile;
  return {
    id: _id.toHexString(),
    email,
    name,
    role,
    team,
    managerId: managerId?.toHexString() ?? null,
    locale,
    active,
    createdAt: createdAt.toISOString(),
  };
}
