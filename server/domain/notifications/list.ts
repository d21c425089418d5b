import mongoose, { type QueryFilter } from 'mongoose';
import { Customer } from '#models/customer';
import type { CustomerRecord } from '#models/customer-types';
import { Notification, type NotificationRecord } from '#models/notification';
import { BRIEF_PROJECTION, customersOwnedBy, toBrief } from '#server/domain/customers';
import type { Actor } from '#server/kernel/context';
import { cursorDate, decodeCursor, encodeCursor } from '#server/kernel/cursor';
import { rowsAfter } from '#server/kernel/keyset';
import { paginationOf } from '#server/kernel/page';
import { query } from '#server/kernel/query';
import { scopeOf } from '#server/permissions/can';
import { ownersIn } from '#server/permissions/scope';
import { listNotificationsInput, notificationPage } from './schema';

const TOTAL_CAP = 1_001;
const SORT = 'newest';

/** What the caller was told, newest first. */
export const listNotifications = query({
  name: 'notifications.list',
  permission: 'signedIn',
  input: listNotificationsInput,
  output: notificationPage,

  async run({ input: { page, limit, cursor, unread }, actor }) {
    const wanted: QueryFilter<NotificationRecord> = {
      userId: new mongoose.Types.ObjectId(actor.id),
      ...(unread ? { readAt: null } : {}),
    };
    const [records, counted] = await Promise.all([
      Notification.find(cursor ? { $and: [wanted, olderThan(cursor)] } : wanted)
        .sort({ at: -1, _id: -1 })
        .skip(cursor ? 0 : (page - 1) * limit)
        .limit(limit + 1)
        .lean<NotificationRecord[]>(),
      Notification.countDocuments(wanted).limit(TOTAL_CAP),
    ]);
    const rows = records.slice(0, limit);
    const last = records.length > limit ? rows.at(-1) : undefined;
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
      pagination: paginationOf({
        page,
        limit,
        counted,
        cap: TOTAL_CAP,
        nextCursor: last && cursorAt(last),
      }),
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

function cursorAt({ at, _id }: NotificationRecord): string {
  return encodeCursor({ sort: SORT, value: at.toISOString(), id: _id.toHexString() });
}

function olderThan(text: string): QueryFilter<NotificationRecord> {
  const cursor = decodeCursor(text, SORT);
  return rowsAfter('at', cursorDate(cursor), cursor.id, -1);
}
