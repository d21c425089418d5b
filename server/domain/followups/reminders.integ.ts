import { Types } from 'mongoose';
import { beforeAll, describe, expect, test } from 'vitest';
import { Followup } from '#models/followup';
import { createIndexes } from '#models/indexes';
import { Notification } from '#models/notification';
import { Outbox } from '#models/outbox';
import { auditRows } from '#scripts/testing/context-of';
import { failureOf } from '#scripts/testing/failure-of';
import { addLeader, addPerson, type Person } from '#scripts/testing/people';
import { student } from '#scripts/testing/students';
import { useDatabase } from '#scripts/testing/use-database';
import { createCustomer } from '#server/domain/customers';
import { listNotifications, markRead, unreadNotifications } from '#server/domain/notifications';
import {
  completeFollowup,
  createFollowup,
  findMissed,
  listFollowups,
  sendReminders,
  updateFollowup,
} from './index';

useDatabase();
const HOUR = 3_600_000;
let agent: Person;
let other: Person;
let customerId: string;

beforeAll(async () => {
  await createIndexes();
});

async function fresh() {
  agent = await addPerson('agent');
  other = await addPerson('agent');
  customerId = (await createCustomer(agent.context, student({ customerName: 'Told One' }))).id;
}

const inHours = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString();
const plan = (hours: number, reminderMinutes?: number | null) =>
  createFollowup(agent.context, {
    customerId,
    type: 'call',
    dueAt: inHours(hours),
    ...(reminderMinutes === undefined ? {} : { reminderMinutes }),
  });
const touch = (id: string, fields: object) =>
  Followup.collection.updateOne({ _id: new Types.ObjectId(id) }, { $set: fields });
const unread = async (person: Person) => (await unreadNotifications(person.context, {})).unread;
const at = (hours: number) => new Date(Date.now() + hours * HOUR);

describe('reminders', () => {
  beforeAll(fresh);

  test('are set by the settings unless the counselor says otherwise', async () => {
    const stored = async (id: string) => (await Followup.findById(id).lean())?.remindAt ?? null;
    const usual = await plan(5);
    expect(usual.reminderMinutes).toBe(15);
    expect(await stored(usual.id)).toEqual(new Date(Date.parse(usual.dueAt) - 15 * 60_000));
    expect(await stored((await plan(5, null)).id)).toBeNull();
    expect(await stored((await plan(0.1, 30)).id)).toBeNull();
  });

  test('reach the counselor once, however many instances look', async () => {
    const { id, dueAt } = await plan(0.5, 20);
    await touch(id, { remindAt: at(-0.01) });
    await Promise.all([sendReminders(), sendReminders(), sendReminders()]);
    await sendReminders();
    const { items } = await listNotifications(agent.context, {});
    expect(items).toMatchObject([
      {
        kind: 'followup_reminder',
        followupId: id,
        dueAt,
        read: false,
        customer: { id: customerId },
      },
    ]);
    expect(await unread(agent)).toBe(1);
    expect(await unread(other)).toBe(0);
    const events = await Outbox.find({ topic: 'notification.created', entityId: agent.id }).lean();
    expect(events).toMatchObject([{ agentIds: [agent.id] }]);
    expect((await auditRows({ action: 'REMIND' })).length).toBeGreaterThan(0);
  });

  test('are not sent for what was closed, deleted or due long ago, nor for the time before a move', async () => {
    await Notification.deleteMany({ userId: agent.id });
    const closed = await plan(2, 30);
    await completeFollowup(agent.context, { id: closed.id, version: 1, outcome: 'answered' });
    expect(await Followup.findById(closed.id).lean()).toMatchObject({ remindAt: null });
    const gone = await plan(2, 30);
    await touch(gone.id, { remindAt: at(-1), isDeleted: true });
    const old = await plan(2, 30);
    await touch(old.id, { remindAt: at(-50), dueAt: at(-49) });
    const moved = await plan(2, 30);
    await touch(moved.id, { remindAt: at(-1) });
    await updateFollowup(agent.context, { id: moved.id, version: 1, dueAt: inHours(6) });
    await sendReminders();
    expect(await unread(agent)).toBe(0);
    await touch(moved.id, { remindAt: at(-1) });
    await sendReminders();
    expect(await unread(agent)).toBe(1);
  });
});

describe('reading', () => {
  beforeAll(async () => {
    await fresh();
    for (const minutes of [1, 2, 3]) {
      const { id } = await plan(1, 5);
      await touch(id, { remindAt: at(-minutes / 60) });
    }
    await sendReminders();
  });

  test('one, and then all, leaves rows; nobody reads for somebody else', async () => {
    const [first] = (await listNotifications(agent.context, {})).items;
    const id = first?.id ?? '';
    expect((await failureOf(markRead(other.context, { id }))).code).toBe('NOT_FOUND');
    expect(await unread(agent)).toBe(3);
    expect(await markRead(agent.context, { id })).toEqual({ unread: 2 });
    expect(await auditRows({ entityId: id, entityType: 'notification' })).toHaveLength(1);
    const waiting = await listNotifications(agent.context, { unread: true });
    expect(waiting.pagination.total).toBe(2);
    expect(await markRead(agent.context, {})).toEqual({ unread: 0 });
    const nobody = failureOf(unreadNotifications({ ...agent.context, actor: null }, {}));
    expect((await nobody).code).toBe('UNAUTHENTICATED');
  });

  test('walks a long list once, newest first', async () => {
    const first = await listNotifications(agent.context, { limit: 2 });
    const cursor = first.pagination.nextCursor ?? '';
    const rest = await listNotifications(agent.context, { limit: 2, cursor });
    const ids = [...first.items, ...rest.items].map(({ id }) => id);
    expect(new Set(ids).size).toBe(3);
    expect(rest.pagination.nextCursor).toBeUndefined();
  });

  test('names no student whom the reader sees no longer', async () => {
    await Notification.updateMany({ userId: agent.id }, { userId: other.id });
    const { items } = await listNotifications(other.context, {});
    expect(items.every(({ customer }) => customer === null)).toBe(true);
  });
});

describe('missed follow-ups', () => {
  beforeAll(fresh);

  test('are found after their day, counted once and told in one notification a day', async () => {
    const late = [await plan(1), await plan(2)];
    for (const { id } of late) await touch(id, { dueAt: at(-30) });
    const today = await plan(3);
    await Promise.all([findMissed(), findMissed()]);
    await findMissed();
    for (const { id } of late) {
      expect(await Followup.findById(id).lean()).toMatchObject({ timesMissed: 1, version: 1 });
      expect(await auditRows({ entityId: id, action: 'MISS' })).toHaveLength(1);
    }
    expect(await Followup.findById(today.id).lean()).toMatchObject({ missedAt: null });
    const { items } = await listNotifications(agent.context, {});
    expect(items).toMatchObject([{ kind: 'followups_missed', count: 2, read: false }]);
    await markRead(agent.context, {});
    await touch((await plan(4)).id, { dueAt: at(-40) });
    await findMissed();
    expect((await listNotifications(agent.context, {})).items).toMatchObject([
      { count: 3, read: false },
    ]);
  });

  test('are a view of their own for the counselor and for the manager', async () => {
    const leader = await addLeader([agent]);
    const own = await listFollowups(agent.context, { view: 'missed' });
    const team = await listFollowups(leader.context, { view: 'missed', mine: false });
    expect(own.items).toHaveLength(3);
    expect(team.items.map(({ id }) => id)).toEqual(own.items.map(({ id }) => id));
    expect(team.items[0]).toMatchObject({ agentName: agent.profile.name });
  });

  test('planned anew they are in time again, and may be missed once more', async () => {
    const [first] = (await listFollowups(agent.context, { view: 'missed' })).items;
    const id = first?.id ?? '';
    await updateFollowup(agent.context, { id, version: 1, dueAt: inHours(4) });
    expect(await Followup.findById(id).lean()).toMatchObject({ missedAt: null, timesMissed: 1 });
    await touch(id, { dueAt: at(-30) });
    await findMissed();
    expect(await Followup.findById(id).lean()).toMatchObject({ timesMissed: 2 });
  });
});
