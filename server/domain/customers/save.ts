import mongoose, { type ClientSession, type HydratedDocument } from 'mongoose';
import type { CustomerRecord } from '#models/customer-types';
import { readSetting } from '#server/domain/settings';
import type { DomainEvent } from '#server/effects/events';
import type { Actor } from '#server/kernel/context';
import { sortName } from '../people/fold';
import { type CustomerTopic, customerEvent } from './event';
import { requireStageRules } from './rules';
import { syncSearch } from './search-sync';

interface Saving {
  customer: HydratedDocument<CustomerRecord>;
  topic: CustomerTopic;
  actor: Actor;
  session: ClientSession;
  /** False for writes whose matter is not the record's own rules: a contact, the recycle bin. */
  validate?: boolean;
}

interface Saved {
  record: CustomerRecord;
  /** For the command's outcome: what caches and live screens hear of the write. */
  event: DomainEvent;
}

/**
 * The one way a student is saved: the version moves on, the writer is named, the search twin follows
 * in the same transaction, and the event for caches and live screens comes back.
 * @throws AppError BUSINESS_RULE when the stage asks for more than the record holds
 */
export async function saveCustomer(saving: Saving): Promise<Saved> {
  const { customer, topic, actor, session, validate = true } = saving;
  const { customerName, nameLatin } = customer.basicData;
  const twinChanged =
    customer.isNew ||
    ['basicData', 'assignment', 'isDeleted'].some((path) => customer.isModified(path));
  customer.set({
    sortName: sortName(nameLatin ?? customerName),
    version: customer.isNew ? 1 : customer.version + 1,
    updatedBy: new mongoose.Types.ObjectId(actor.id),
  });
  if (validate) requireStageRules(customer, await readSetting('lists.stages'));
  await customer.save({ session, validateBeforeSave: validate });
  const record = customer.toObject<CustomerRecord>();
  if (twinChanged) await syncSearch(record, session);
  return { record, event: customerEvent(topic, record) };
}
