import mongoose, { type ClientSession, type HydratedDocument } from 'mongoose';
import type { CustomerRecord } from '#models/customer-types';
import { Followup, type FollowupRecord } from '#models/followup';
import { loadInScope } from '#server/domain/customers';
import type { Actor } from '#server/kernel/context';
import { AppError, notFound } from '#server/kernel/errors';
import type { Scope } from '#server/permissions/vocabulary';
import { requireOwn } from './own';

interface Wanted {
  id: string;
  actor: Actor;
  scope: Scope;
  session: ClientSession;
  /** The version that the caller saw. */
  version?: number | undefined;
  /** One that was deleted by itself, not with its student. */
  deleted?: boolean;
}

interface Loaded {
  followup: HydratedDocument<FollowupRecord>;
  customer: HydratedDocument<CustomerRecord>;
}

/**
 * Loads a follow-up for writing, together with its student: it must be the actor's to change, and
 * still what the actor saw.
 * @throws AppError NOT_FOUND when the student is out of scope, FORBIDDEN for a colleague's follow-up,
 * CONFLICT for a stale version
 */
export async function followupInScope(wanted: Wanted): Promise<Loaded> {
  const { id, actor, scope, session, version, deleted = false } = wanted;
  const followup = await Followup.findOne({
    _id: new mongoose.Types.ObjectId(id),
    isDeleted: deleted,
    ...(deleted ? { deletedWithCustomer: { $ne: true } } : {}),
  }).session(session);
  if (!followup) throw notFound('This follow-up');
  const customer = await loadInScope({
    id: followup.customerId.toHexString(),
    actor,
    scope,
    session,
  }).catch((error: unknown) => {
    // Anything else must stay what it is: a transient conflict is what makes the driver try again.
    throw error instanceof AppError && error.code === 'NOT_FOUND'
      ? notFound('This follow-up')
      : error;
  });
  requireOwn(followup, actor, scope);
  if (version !== undefined && version !== followup.version) throw changedMeanwhile();
  return { followup, customer };
}

export function changedMeanwhile(): AppError {
  return new AppError('CONFLICT', 'Somebody has closed or changed this follow-up meanwhile.', {
    details: [{ path: 'version', message: 'is not the latest', code: 'stale' }],
  });
}
