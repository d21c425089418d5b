import type { ClientSession } from 'mongoose';
import { Profile, type ProfileRecord } from '#models/profile';
import { type Entitled, rightsOf } from '#server/auth/rights';
import type { Actor } from '#server/kernel/context';
import { AppError } from '#server/kernel/errors';
import { powersBeyond } from '#server/permissions/compare';
import type { PermissionSet } from '#server/permissions/vocabulary';
import { isSuper } from './reach';

/** @throws AppError FORBIDDEN: rights are given by others */
export function refuseSelf(actor: Actor, id: string, what: string): void {
  if (actor.id !== id) return;
  throw new AppError(
    'FORBIDDEN',
    `Nobody can ${what}. Ask another administrator.`,
    because('self'),
  );
}

/**
 * Nobody gives powers that they do not hold, nor touches the account of somebody who holds them.
 * @throws AppError FORBIDDEN
 */
export function refuseBeyond(actor: Actor, rights: PermissionSet): void {
  const beyond = powersBeyond(actor.permissions, rights);
  if (beyond.length === 0) return;
  throw new AppError(
    'FORBIDDEN',
    `This takes powers that you do not hold yourself: ${beyond.join(', ')}.`,
    because('beyond', beyond.join(', ')),
  );
}

/** Whoever may sign in as a person may do what they may: for links, addresses, ends of accounts. */
export async function refuseAbove(
  actor: Actor,
  profile: Entitled,
  session: ClientSession,
): Promise<void> {
  refuseBeyond(actor, await rightsOf(profile, session));
}

/** @throws AppError FORBIDDEN */
export function refuseRaising(actor: Actor, role: ProfileRecord['role']): void {
  if (role !== 'superadmin' || isSuper(actor)) return;
  throw new AppError(
    'FORBIDDEN',
    'Only a superadmin can make another superadmin.',
    because('raise'),
  );
}

/**
 * Refuses to take the last superadmin who can sign in. Call it after `onePeopleChangeAtATime`.
 * @throws AppError BUSINESS_RULE
 */
export async function keepASuperadmin(
  leaving: Pick<ProfileRecord, '_id' | 'role' | 'active'>,
  session: ClientSession,
): Promise<void> {
  if (leaving.role !== 'superadmin' || !leaving.active) return;
  const other = await Profile.exists({
    _id: { $ne: leaving._id },
    role: 'superadmin',
    deletedAt: null,
    active: true,
    passwordHash: { $ne: null },
  }).session(session);
  if (other) return;
  throw new AppError(
    'BUSINESS_RULE',
    'This is the last superadmin who can sign in. Give somebody else the role first.',
    because('last_superadmin'),
  );
}

/** A refusal that no field is to blame for, under a name that screens can translate. */
export function because(code: string, message = code) {
  return { details: [{ path: 'refused', message, code }] };
}
