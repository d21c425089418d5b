import { randomBytes } from 'node:crypto';
import type { ClientSession } from 'mongoose';
import { AccountLink, type AccountLinkRecord } from '#models/account-link';
import type { ProfileRecord } from '#models/profile';
import { hashToken } from '#server/auth/token-hash';
import { env } from '#server/env';
import { command } from '#server/kernel/command';
import type { Actor } from '#server/kernel/context';
import { AppError } from '#server/kernel/errors';
import { loadUser } from './reach';
import { because, refuseAbove, refuseSelf } from './rules';
import { linkSchema, userIdInput } from './schema';

const HOURS: Record<AccountLinkRecord['kind'], number> = { invite: 72, reset: 24 };

/**
 * Makes a link by which its owner chooses a password, once; earlier links of the person end. The
 * address is made from APP_URL, never from what the request calls this host (CVE-2026-26747).
 */
export async function newLink(
  profile: Pick<ProfileRecord, '_id' | 'passwordChangedAt'>,
  actor: Actor,
  session: ClientSession,
) {
  const kind: AccountLinkRecord['kind'] = profile.passwordChangedAt ? 'reset' : 'invite';
  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(Date.now() + HOURS[kind] * 3_600_000);
  await AccountLink.deleteMany({ userId: profile._id }, { session });
  const link = { userId: profile._id, kind, tokenHash: hashToken(token), expiresAt };
  await new AccountLink({ ...link, createdBy: actor.id }).save({ session });
  const url = new URL(`/set-password/${token}`, env().APP_URL).href;
  return { kind, url, expiresAt: expiresAt.toISOString() };
}

/** Gives an administrator a new link to hand to somebody who has no password or forgot it. */
export const issueLink = command({
  name: 'users.issueLink',
  permission: 'users.manage',
  input: userIdInput,
  output: linkSchema,

  async run({ input, actor, scope, session }) {
    refuseSelf(actor, input.id, 'make such a link for themselves');
    const profile = await loadUser({ id: input.id, actor, scope, session });
    await refuseAbove(actor, profile, session);
    if (!profile.active)
      throw new AppError('BUSINESS_RULE', 'Reactivate this account first.', because('closed'));
    const link = await newLink(profile, actor, session);
    return {
      data: link,
      audit: [
        {
          action: 'ISSUE_LINK',
          entityType: 'profile',
          entityId: input.id,
          description: `Made a link for ${profile.name} to choose a password`,
          after: { kind: link.kind, expiresAt: link.expiresAt },
        },
      ],
      events: [],
    };
  },
});
