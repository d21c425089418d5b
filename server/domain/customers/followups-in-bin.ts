import type { ClientSession, Types } from 'mongoose';
import { Followup } from '#models/followup';

/** A deleted student's follow-ups go with them: out of every list and count … */
export async function hideFollowups(customerId: Types.ObjectId, session: ClientSession) {
  await Followup.updateMany(
    { customerId, isDeleted: false },
    { isDeleted: true, deletedWithCustomer: true },
    { session },
  );
}

/** … and come back with them; what was deleted on its own stays deleted. */
export async function showFollowups(customerId: Types.ObjectId, session: ClientSession) {
  await Followup.updateMany(
    { customerId, deletedWithCustomer: true },
    { isDeleted: false, deletedWithCustomer: false },
    { session },
  );
}
