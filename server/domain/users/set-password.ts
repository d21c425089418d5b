import { z } from 'zod';
import { AccountLink } from '#models/account-link';
import { Profile } from '#models/profile';
import { forgetCredentials } from '#server/auth/actor';
import { forgetAttempts } from '#server/auth/lockout';
import { hashPassword } from '#server/auth/password';
import { hashToken } from '#server/auth/token-hash';
import { command } from '#server/kernel/command';
import { profileEvent } from './audited';
import { requireGoodPassword } from './check-password';
import { endTokens } from './end-access';
import { accountOfLink, usedUp } from './password-link';
import { setPasswordInput } from './schema';

/**
 * Chooses a password by a link, which is used up, and ends every session and token of the account.
 * Nobody is signed in by it: the link shows that an administrator trusts its bearer once, no more.
 * @throws AppError NOT_FOUND for a link that is unknown, used or past its end
 */
export const setPassword = command({
  name: 'users.setPassword',
  permission: 'public',
  input: setPasswordInput,
  output: z.object({ email: z.string() }),

  async prepare({ input }) {
    const { profile } = await accountOfLink(input.token);
    requireGoodPassword(input.password, profile.email);
    return hashPassword(input.password);
  },

  async run({ input, session, prepared: passwordHash }) {
    const now = new Date();
    // Once more: the hashing took its time, in which its owner may have risen.
    await accountOfLink(input.token, session);
    const link = await AccountLink.findOneAndUpdate(
      { tokenHash: hashToken(input.token), usedAt: null, expiresAt: { $gt: now } },
      { $set: { usedAt: now } },
      { session },
    ).lean();
    const profile =
      link &&
      (await Profile.findOneAndUpdate(
        { _id: link.userId, active: true, deletedAt: null },
        { $set: { passwordHash, passwordChangedAt: now, sessionsValidFrom: now } },
        { session, returnDocument: 'after' },
      ).lean());
    if (!profile) throw usedUp();
    const id = profile._id.toHexString();
    await endTokens(id, session);
    const { email, name, role } = profile;
    return {
      data: { email },
      audit: [
        {
          action: 'SET_PASSWORD',
          entityType: 'profile',
          entityId: id,
          description: `${name} chose a password by link`,
          by: { id, email, name, role },
        },
      ],
      events: [profileEvent(profile, 'updated', null)],
    };
  },

  after({ data }) {
    forgetCredentials();
    // Whoever proved by the link that the account is theirs is not locked out by guesses of others.
    void forgetAttempts(data.email).catch(() => undefined);
  },
});
