import { Types } from 'mongoose';
import { Customer } from '#models/customer';
import { newPhone } from './students';

let numbers = 0;

/** A customer as the original system stored it, with what it has in the place of the assignment. */
export function legacyCustomer(assignment: unknown, rest: object = {}) {
  numbers += 1;
  return {
    _id: new Types.ObjectId(),
    customerNumber: `CUS-2024-${String(numbers).padStart(6, '0')}`,
    degreeType: 'bachelor',
    basicData: {
      customerName: `Legacy Student ${numbers}`,
      customerPhone: newPhone(),
      email: null,
    },
    evaluation: { salesStatus: 'contacted' },
    ...(assignment === undefined ? {} : { assignment }),
    isDeleted: false,
    createdAt: new Date('2024-03-01T09:00:00Z'),
    updatedAt: new Date('2024-03-02T09:00:00Z'),
    __v: 3,
    ...rest,
  };
}

/** Stores customers through the driver, as a dump of the original system would bring them. */
export async function addLegacyCustomers(documents: readonly object[]): Promise<void> {
  await Customer.collection.insertMany([...documents], { ordered: false });
}

/** What is stored, as it is. */
export async function storedCustomer(_id: Types.ObjectId) {
  return Customer.collection.findOne({ _id });
}
