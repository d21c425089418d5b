import mongoose from 'mongoose';
import { z } from 'zod';
import { Profile } from '#models/profile';
import { Session } from '#models/session';
import { claimAttempt, forgetAttempts, lockIfSpent } from '#server/auth/lockout';
import { hashPassword, passwordMatches } from '#server/auth/password';
import { writeAudit } from '#server/kernel/audit';
import { command } from '#server/kernel/command';
import type { Actor, AppContext } from '#server/kernel/context';
import { AppError } from '#server/kernel/errors';
import { refuseTokenActor } from '../tokens';
import { profileEvent } from './audited';
import { requireGoodPassword } from './check-password';
import { endLinks } from './end-access';
import { because } from './rules';
import { changePasswordInput } from './schema';

/**
 * Changes the caller's own password and ends their other sessions, and links to choose another. Guesses at the old one count like
 * guesses at the sign-in: a borrowed session does not find out the password.
 * @throws AppError VALIDATION_ERROR at `current` or `password`, ACCOUNT_LOCKED, FORBIDDEN to a token
 */
export const changePassword = command({
  name: 'users.changePassword',
  permission: 'signedIn',
  input: changePasswordInput,
  output: z.object({ changedAt: z.iso.datetime() }),

  async prepare({ input, actor, context }) {
    refuseTokenActor(actor);
    if (await claimAttempt(actor.email)) throw await guessed(context, actor, locked());
    const profile = await Profile.findById(actor.id).select('+passwordHash').lean();
    if (!(await passwordMatches(input.current, profile?.passwordHash ?? null))) {
      await lockIfSpent(actor.email);
      throw await guessed(context, actor, wrong());
    }
    await forgetAttempts(actor.email);
    requireGoodPassword(input.password, actor.email);
    return { was: profile?.passwordHash, passwordHash: await hashPassword(input.password) };
  },

  async run({ actor, session, prepared }) {
    const now = new Date();
    const { was, passwordHash } = prepared;
    const profile = await Profile.findOneAndUpdate(
      { _id: actor.id, passwordHash: was, active: true, deletedAt: null },
      { $set: { passwordHash, passwordChangedAt: now, sessionsValidFrom: now } },
      { session },
    ).lean();
    if (!profile) throw new AppError('CONFLICT', 'The password was changed meanwhile.');
    const userId = new mongoose.Types.ObjectId(actor.id);
    const own = actor.kind === 'session' ? (actor.credentialId ?? '') : '';
    await endLinks(actor.id, session);
    await Session.deleteMany({ userId, _id: { $ne: own } }, { session });
    // The session that asks goes on: it begins anew with the new password.
    await Session.updateOne({ _id: own }, { $set: { createdAt: now } }, { session });
    return {
      data: { changedAt: now.toISOString() },
      audit: [
        {
          action: 'SET_PASSWORD',
          entityType: 'profile',
          entityId: actor.id,
          description: `${actor.name} changed their password`,
        },
      ],
      events: [profileEvent(profile, 'updated', actor)],
    };
  },
});

const wrong = () =>
  new AppError('VALIDATION_ERROR', 'The old password is not right.', {
    details: [{ path: 'current', message: 'is not right', code: 'wrong_password' }],
  });

const locked = () =>
  new AppError('ACCOUNT_LOCKED', 'Too many attempts. Try again in 15 minutes.', because('locked'));

/** A guess from within a session is on record like one at the sign-in. Gives the error back. */
async function guessed(context: AppContext, actor: Actor, error: AppError): Promise<AppError> {
  const draft = {
    action: 'LOGIN_FAILED',
    entityType: 'session',
    entityId: actor.id,
    description: `${actor.name} did not know their own password: ${error.code}`,
  } as const;
  await writeAudit(context, [draft], null, error.statusCode);
  return error;
}
