import mongoose, { type ClientSession, type HydratedDocument } from 'mongoose';
import { Customer } from '#models/customer';
import type { CustomerRecord } from '#models/customer-types';
import { StoredFile, type StoredFileRecord } from '#models/stored-file';
import { customersReadableBy, loadInScope } from '#server/domain/customers';
import type { Actor } from '#server/kernel/context';
import { AppError, notFound } from '#server/kernel/errors';
import type { Scope } from '#server/permissions/vocabulary';

interface Wanted {
  id: string;
  actor: Actor;
  scope: Scope;
}

/** Whether a student's files may be read: those of a deleted student by whoever may restore them. */
export async function readsFilesOf(customerId: mongoose.Types.ObjectId, wanted: Wanted) {
  const readable = customersReadableBy(wanted.actor, wanted.scope);
  return (await Customer.exists({ $and: [{ _id: customerId }, readable] })) !== null;
}

/** A file for reading. @throws AppError NOT_FOUND alike for none and for one out of scope */
export async function fileToRead(wanted: Wanted): Promise<StoredFileRecord> {
  const _id = new mongoose.Types.ObjectId(wanted.id);
  const file = await StoredFile.findOne({
    _id,
    state: 'ready',
    isDeleted: false,
  }).lean<StoredFileRecord>();
  if (!file || !(await readsFilesOf(file.customerId, wanted))) throw notFound('This file');
  return file;
}

interface Loaded {
  file: HydratedDocument<StoredFileRecord>;
  customer: HydratedDocument<CustomerRecord>;
}

/** A file for writing, with its live student. @throws AppError NOT_FOUND */
export async function fileInScope(
  wanted: Wanted & { session: ClientSession; deleted?: boolean },
): Promise<Loaded> {
  const { actor, scope, session, deleted = false } = wanted;
  const _id = new mongoose.Types.ObjectId(wanted.id);
  const found = { _id, state: 'ready', isDeleted: deleted } as const;
  const file = await StoredFile.findOne(found).session(session);
  if (!file) throw notFound('This file');
  const id = file.customerId.toHexString();
  const customer = await loadInScope({ id, actor, scope, session }).catch((error: unknown) => {
    // Anything else must stay what it is: a transient conflict is what makes the driver try again.
    throw error instanceof AppError && error.code === 'NOT_FOUND' ? notFound('This file') : error;
  });
  return { file, customer };
}
