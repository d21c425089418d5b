import mongoose, { type ClientSession, type HydratedDocument } from 'mongoose';
import type { CustomerRecord } from '#models/customer-types';
import { Followup, type FollowupRecord } from '#models/followup';
import { loadInScope } from '#server/domain/customers';
import type { Actor } from '#server/kernel/context';
import { AppError, notFound } from '#server/kernel/errors';
import type { Scope } from '#server/permissions/vocabulary';

/**
 * Loads a follow-up together with its student: who may work with the student may work with it.
 * @throws AppError NOT_FOUND
 */
export async function followupInScope(wanted: {
  id: string;
  actor: Actor;
  scope: Scope;
  session: ClientSession;
}): Promise<{
  followup: HydratedDocument<FollowupRecord>;
  customer: HydratedDocument<CustomerRecord>;
}> {
  const { id, actor, scope, session } = wanted;
  const _id = new mongoose.Types.ObjectId(id);
  const followup = await Followup.findOne({ _id, isDeleted: false }).session(session);
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
  return { followup, customer };
}
