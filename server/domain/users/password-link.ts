import type { ClientSession } from 'mongoose';
import { z } from 'zod';
import { AccountLink, type AccountLinkRecord } from '#models/account-link';
import { Profile, type ProfileRecord } from '#models/profile';
import { LINK_KINDS } from '#models/vocabulary';
import { hashToken } from '#server/auth/token-hash';
import { AppError } from '#server/kernel/errors';
import { query } from '#server/kernel/query';
import { stillGood } from './link-maker';
import { linkInput } from './schema';

interface LinkedAccount {
  link: AccountLinkRecord;
  profile: Pick<ProfileRecord, 'name' | 'email'>;
}

/**
 * The account a link was made for.
 * @throws AppError NOT_FOUND alike for links that never were, were used, or are past their end
 */
export async function accountOfLink(
  token: string,
  session: ClientSession | null = null,
): Promise<LinkedAccount> {
  const link = await AccountLink.findOne({ tokenHash: hashToken(token), usedAt: null })
    .session(session)
    .lean();
  const open = link && link.expiresAt.getTime() > Date.now() ? link : null;
  const profile =
    open &&
    (await Profile.findOne({ _id: open.userId, active: true, deletedAt: null })
      .session(session)
      .lean<ProfileRecord>());
  if (!open || !profile || !(await stillGood(open, profile, session))) throw usedUp();
  return { link: open, profile };
}

export const usedUp = () =>
  new AppError('NOT_FOUND', 'This link was used already or is past its end. Ask for a new one.');

/** Whom a link greets, before a password is chosen. */
export const passwordLink = query({
  name: 'users.passwordLink',
  permission: 'public',
  input: linkInput,
  output: z.object({
    name: z.string(),
    email: z.string(),
    kind: z.enum(LINK_KINDS),
    expiresAt: z.iso.datetime(),
  }),

  async run({ input }) {
    const { link, profile } = await accountOfLink(input.token);
    const { name, email } = profile;
    return { name, email, kind: link.kind, expiresAt: link.expiresAt.toISOString() };
  },
});
