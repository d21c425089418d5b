import mongoose, { type ClientSession, type HydratedDocument } from 'mongoose';
import { Customer } from '#models/customer';
import type { CustomerRecord } from '#models/customer-types';
import type { Actor } from '#server/kernel/context';
import { notFound } from '#server/kernel/errors';
import { ownersIn } from '#server/permissions/scope';
import type { Scope } from '#server/permissions/vocabulary';
import { customersOwnedBy } from './scope-filter';

export { requireVersion } from '#server/kernel/kept-record';

interface Wanted {
  id: string;
  actor: Actor;
  scope: Scope;
  session: ClientSession;
  deleted?: boolean;
}

/**
 * Loads one customer for writing, within the actor's scope.
 * @throws AppError NOT_FOUND alike for an id that does not exist and for one out of scope
 */
export async function loadInScope(wanted: Wanted): Promise<HydratedDocument<CustomerRecord>> {
  const customer = await Customer.findOne({
    _id: new mongoose.Types.ObjectId(wanted.id),
    isDeleted: wanted.deleted ?? false,
    ...customersOwnedBy(ownersIn(wanted.scope, wanted.actor)),
  }).session(wanted.session);
  if (!customer) throw notFound('This student');
  return customer;
}
