import type { ClientSession } from 'mongoose';
import type { AccountLinkRecord } from '#models/account-link';
import { Profile, type ProfileRecord } from '#models/profile';
import { rightsOf } from '#server/auth/rights';
import { systemContext } from '#server/kernel/context';
import { can } from '#server/permissions/can';
import { powersBeyond } from '#server/permissions/compare';
import { isSuper } from './reach';

/**
 * Whether whoever made a link could make it now. It lies about for days, in which its owner may have
 * been given powers that the maker, who still knows it, does not hold.
 */
export async function stillGood(
  { createdBy }: Pick<AccountLinkRecord, 'createdBy'>,
  owner: ProfileRecord,
  session: ClientSession | null,
): Promise<boolean> {
  if (createdBy.toHexString() === systemContext('link').actor?.id) return true;
  const maker = await Profile.findOne({ _id: createdBy, active: true, deletedAt: null })
    .session(session)
    .lean<ProfileRecord>();
  if (!maker || (isSuper(owner) && !isSuper(maker))) return false;
  const held = await rightsOf(maker, session);
  if (!can(held, 'users.manage')) return false;
  return powersBeyond(held, await rightsOf(owner, session)).length === 0;
}
