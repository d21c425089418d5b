import type { QueryFilter } from 'mongoose';
import type { CustomerRecord } from '#models/customer-types';
import type { Actor } from '#server/kernel/context';
import { can } from '#server/permissions/can';
import { ownersIn } from '#server/permissions/scope';
import type { Scope } from '#server/permissions/vocabulary';
import { customersOwnedBy } from './scope-filter';

/** The customers whose page the actor may open: whoever may restore deleted ones also reads them. */
export function customersReadableBy(actor: Actor, scope: Scope): QueryFilter<CustomerRecord> {
  const live = can(actor.permissions, 'customers.restore') ? {} : { isDeleted: false };
  return { $and: [live, customersOwnedBy(ownersIn(scope, actor))] };
}
