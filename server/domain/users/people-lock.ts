import type { ClientSession } from 'mongoose';
import { Counter } from '#models/counter';

/**
 * Lets one change at a time to what holds across people: that a superadmin is left, that managers
 * form a tree, that a custom role in use exists. Two transactions that each look at the other's
 * person would both pass; with a record that both write, one of them starts again and sees.
 */
export async function onePeopleChangeAtATime(session: ClientSession): Promise<void> {
  await Counter.updateOne(
    { _id: 'lock:people' },
    { $inc: { value: 1 } },
    { session, upsert: true },
  );
}
