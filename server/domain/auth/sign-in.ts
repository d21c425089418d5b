import { randomBytes } from 'node:crypto';
import type { z } from 'zod';
import { Profile } from '#models/profile';
import { Session } from '#models/session';
import { forgetCredentials } from '#server/auth/actor';
import { claimAttempt, forgetAttempts, lockIfSpent } from '#server/auth/lockout';
import { passwordMatches } from '#server/auth/password';
import { rightsOf } from '#server/auth/rights';
import { signSessionToken } from '#server/auth/session-token';
import { inSignInTurn } from '#server/auth/sign-in-turn';
import { readSetting } from '#server/domain/settings';
import { type AuditDraft, writeAudit } from '#server/kernel/audit';
import { command } from '#server/kernel/command';
import type { AppContext } from '#server/kernel/context';
import { AppError } from '#server/kernel/errors';
import { auditStranger } from '#server/kernel/strangers';
import { signInInput, signInOutput } from './schema';

/**
 * Checks a password and begins a session. The answer, its status and its time are the same for an
 * unknown address as for a wrong password.
 * @throws AppError INVALID_CREDENTIALS, ACCOUNT_LOCKED after five failures in 15 minutes, or
 *   UNAVAILABLE when too many sign in at once
 */
export const signIn = command({
  name: 'auth.signIn',
  permission: 'public',
  input: signInInput,
  output: signInOutput,

  async prepare({ input, context }) {
    const usable = await inSignInTurn(context.origin.ipAddress, () => recognised(input, context));
    const { absoluteHours } = await readSetting('security.session');
    const expiresAt = new Date(Date.now() + absoluteHours * 3_600_000);
    const sessionId = randomBytes(24).toString('base64url');
    const token = await signSessionToken(sessionId, expiresAt);
    const { _id: userId, sessionsValidFrom } = usable;
    return { userId, sessionsValidFrom, sessionId, token, expiresAt };
  },

  async run({ context, session, prepared }) {
    const now = new Date();
    // Whoever lost the password, the role or the account since it was compared begins no session.
    const { userId: _id, sessionsValidFrom } = prepared;
    const profile = await Profile.findOneAndUpdate(
      { _id, active: true, deletedAt: null, sessionsValidFrom },
      { $set: { lastLoginAt: now } },
      { session, returnDocument: 'after' },
    ).lean();
    if (!profile) throw wrong();
    // Whoever signs in again in the same browser does not leave a session behind (ASVS 7.2.4).
    if (context.actor?.kind === 'session') {
      await Session.deleteOne({ _id: context.actor.credentialId ?? '' }, { session });
    }
    const { ipAddress, userAgent } = context.origin;
    const row = { _id: prepared.sessionId, userId: profile._id, createdAt: now, lastSeenAt: now };
    const from = { ipAddress, userAgent: userAgent?.slice(0, 300) ?? null };
    await Session.create([{ ...row, ...from, expiresAt: prepared.expiresAt }], { session });

    const id = profile._id.toHexString();
    const { name, email, role } = profile;
    return {
      data: {
        user: { id, name, email, role, permissions: await rightsOf(profile) },
        mfaRequired: false,
        expiresAt: prepared.expiresAt.toISOString(),
      },
      audit: [
        {
          action: 'LOGIN',
          entityType: 'session',
          entityId: id,
          description: `${name} signed in`,
          by: { id, email, name, role },
        },
      ],
      events: [],
    };
  },

  /** The token reaches the browser only as a cookie, never in an answer's body. */
  after({ context, prepared }) {
    forgetCredentials();
    context.credentials?.set(prepared.token, prepared.expiresAt);
  },
});

/** The account whose password was given. @throws AppError */
async function recognised({ email, password }: z.output<typeof signInInput>, context: AppContext) {
  const lockedUntil = await claimAttempt(email);
  if (lockedUntil) throw await refused(context, email, locked(lockedUntil));
  const profile = await Profile.findOne({ email, deletedAt: null }).select('+passwordHash').lean();
  const usable = profile?.active ? profile : null;
  if (!(await passwordMatches(password, usable?.passwordHash ?? null)) || !usable) {
    await lockIfSpent(email);
    throw await refused(context, email, wrong());
  }
  await forgetAttempts(email);
  return usable;
}

const wrong = () => new AppError('INVALID_CREDENTIALS', 'The e-mail or the password is not right.');

function locked(until: Date): AppError {
  const minutes = Math.max(1, Math.ceil((until.getTime() - Date.now()) / 60_000));
  return new AppError('ACCOUNT_LOCKED', `Too many attempts. Try again in ${minutes} minutes.`, {
    details: [{ path: 'retryAfterMinutes', message: String(minutes), code: 'locked' }],
    retryAfterSeconds: minutes * 60,
  });
}

async function refused(context: AppContext, email: string, error: AppError): Promise<AppError> {
  const draft: AuditDraft = {
    action: 'LOGIN_FAILED',
    entityType: 'session',
    entityId: email,
    description: `Sign-in refused: ${error.code}`,
  };
  const { origin } = context;
  // A wrong password costs its guesser a comparison; beyond the lock nothing but the asking.
  if (error.code === 'ACCOUNT_LOCKED') await auditStranger({ origin }, draft, 423, email);
  else await writeAudit({ actor: null, origin }, [draft], null, error.statusCode);
  return error;
}
