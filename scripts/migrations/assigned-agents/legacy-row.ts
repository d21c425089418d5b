import type { Types } from 'mongoose';
import type { CustomerRecord } from '#models/customer-types';

/** What is read of a customer in the original form; whatever its owner left out may be missing. */
export type LegacyRow = Pick<CustomerRecord, '_id' | 'customerNumber'> &
  Partial<Pick<CustomerRecord, 'basicData' | 'version' | 'isDeleted' | 'createdAt'>> & {
    assignment?: unknown;
    createdBy?: Types.ObjectId | null;
  };

export const LEGACY_FIELDS = {
  customerNumber: 1,
  basicData: 1,
  assignment: 1,
  version: 1,
  isDeleted: 1,
  createdAt: 1,
  createdBy: 1,
} as const;

/** Since when there is the record: its id tells where nothing else does. */
export function createdAtOf({ _id, createdAt }: LegacyRow): Date {
  return createdAt instanceof Date ? createdAt : _id.getTimestamp();
}
