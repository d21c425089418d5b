import mongoose, { type QueryFilter } from 'mongoose';
import { Customer } from '#models/customer';
import type { CustomerRecord } from '#models/customer-types';
import { Notification, type NotificationRecord } from '#models/notification';
import { BRIEF_PROJECTION, customersOwnedBy, toBrief } from '#server/domain/customers';
import type { Actor } from '#server/kernel/context';
import { cursorDate } from '#server/kernel/cursor';
import { query } from '#server/kernel/query';
import { readPage } from '#server/kernel/read-page';
import { scopeOf } from '#server/permissions/can';
import { ownersIn } from '#server/permissions/scope';
import { listNotificationsInput, notificationPage } from './schema';

const NEWEST = { name: 'newest', path: 'at', direction: -1, valueIn: cursorDate } as const;

/** What the caller was told, newest first. */
export const listNotifications = query({
  name: 'notifications.list',
  permission: 'signedIn',
  input: listNotificationsInput,
  output: notificationPage,

  async run({ input, actor }) {
    const wanted: QueryFilter<NotificationRecord> = {
      userId: new mongoose.Types.ObjectId(actor.id),
      ...(input.unread ? { readAt: null } : {}),
    };
    const { rows, pagination } = await readPage(Notification, wanted, NEWEST, input);
    const students = await studentsOf(rows, actor);
    return {
      items: rows.map(({ _id, kind, customerId, followupId, dueAt, count, readAt, at }) => ({
        id: _id.toHexString(),
        kind,
        customer: students.get(customerId?.toHexString() ?? '') ?? null,
        followupId: followupId?.toHexString() ?? null,
        dueAt: dueAt?.toISOString() ?? null,
        count,
        read: readAt !== null,
        at: at.toISOString(),
      })),
      pagination,
    };
  },
});

/** The students of the rows whom the actor sees now, whatever they saw when they were told. */
async function studentsOf(rows: readonly NotificationRecord[], actor: Actor) {
  const ids = rows.flatMap(({ customerId }) => customerId ?? []);
  if (ids.length === 0) return new Map();
  const owners = ownersIn(scopeOf(actor.permissions, 'customers.view'), actor);
  const students = await Customer.find({
    $and: [{ _id: { $in: ids }, isDeleted: false }, customersOwnedBy(owners)],
  })
    .select(BRIEF_PROJECTION)
    .lean<CustomerRecord[]>();
  return new Map(students.map((student) => [student._id.toHexString(), toBrief(student)]));
}
