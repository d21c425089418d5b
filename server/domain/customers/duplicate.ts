import mongoose from 'mongoose';
import { Customer } from '#models/customer';
import type { CustomerRecord } from '#models/customer-types';
import type { Actor } from '#server/kernel/context';
import { AppError } from '#server/kernel/errors';
import { scopeOf } from '#server/permissions/can';
import { ownersIn } from '#server/permissions/scope';
import { customersOwnedBy } from './scope-filter';

/** What is unique among live records. */
interface Identity {
  customerPhone?: string | null | undefined;
  email?: string | null | undefined;
}

/**
 * Replaces a DUPLICATE by one that names the other record, where the actor may see it; any other
 * failure stays what it is.
 * @param exceptId the record that was being written, for changes of an existing one
 */
export async function explainDuplicate(
  error: AppError,
  identity: Identity | undefined,
  actor: Actor,
  exceptId?: string,
): Promise<AppError> {
  if (error.code !== 'DUPLICATE') return error;
  const scope = scopeOf(actor.permissions, 'customers.view');
  const other = await Customer.findOne({
    $and: [
      {
        'basicData.customerPhone': identity?.customerPhone ?? '',
        'basicData.email': identity?.email ?? null,
        isDeleted: false,
      },
      customersOwnedBy(ownersIn(scope, actor)),
      exceptId ? { _id: { $ne: new mongoose.Types.ObjectId(exceptId) } } : {},
    ],
  }).lean<CustomerRecord>();
  return duplicateOf(other);
}

/** The refusal, with the other record's number and id for those who may see it. */
function duplicateOf(other: CustomerRecord | null): AppError {
  const details = [
    {
      path: 'basicData.customerPhone',
      message: 'is taken together with the e-mail',
      code: 'duplicate',
    },
  ];
  if (!other) {
    const message = 'A student with this phone and e-mail exists with another counselor.';
    return new AppError('DUPLICATE', message, { details });
  }
  return new AppError('DUPLICATE', `${other.customerNumber} already has this phone and e-mail.`, {
    details: [
      ...details,
      { path: 'duplicateOf', message: other._id.toHexString(), code: 'existing_id' },
      { path: 'duplicateNumber', message: other.customerNumber, code: 'existing_number' },
    ],
  });
}
