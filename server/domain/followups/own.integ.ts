import { Types } from 'mongoose';
import { beforeAll, describe, expect, test } from 'vitest';
import { Customer } from '#models/customer';
import { Followup } from '#models/followup';
import { createIndexes } from '#models/indexes';
import { auditRows } from '#scripts/testing/context-of';
import { failureOf } from '#scripts/testing/failure-of';
import { addLeader, addPerson, type Person } from '#scripts/testing/people';
import { student } from '#scripts/testing/students';
import { useDatabase } from '#scripts/testing/use-database';
import { createCustomer } from '#server/domain/customers';
import type { AppContext } from '#server/kernel/context';
import {
  completeFollowup,
  createFollowup,
  deleteFollowup,
  getFollowup,
  listFollowups,
  reopenFollowup,
  restoreFollowup,
  scheduleFollowup,
  updateFollowup,
} from './index';

useDatabase();
let lead: Person;
let colleague: Person;
let leader: Person;
let admin: Person;
let customerId: string;

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
const plan = (person: Person, hours = 2) =>
  createFollowup(person.context, { customerId, type: 'call', dueAt: inHours(hours) });

/** A student with whom both counselors work. */
async function sharedStudent(): Promise<string> {
  const { id } = await createCustomer(lead.context, student());
  const now = new Date();
  const support = {
    agentId: new Types.ObjectId(colleague.id),
    role: 'support',
    counselorStatus: 'new',
    from: now,
    by: new Types.ObjectId(lead.id),
  };
  await Customer.collection.updateOne({ _id: new Types.ObjectId(id) }, {
    $push: {
      'assignment.agents': support,
      'assignment.scopeAgentIds': support.agentId,
    },
  } as never);
  return id;
}

beforeAll(async () => {
  await createIndexes();
  lead = await addPerson('agent');
  colleague = await addPerson('agent');
  leader = await addLeader([colleague]);
  admin = await addPerson('admin');
  customerId = await sharedStudent();
});

type Write = (context: AppContext, id: string) => Promise<unknown>;

const WRITES: [name: string, write: Write][] = [
  ['close', (context, id) => completeFollowup(context, { id, version: 1, outcome: 'answered' })],
  ['change', (context, id) => updateFollowup(context, { id, version: 1, notes: 'mine now' })],
  ['move', (context, id) => updateFollowup(context, { id, version: 1, dueAt: inHours(9) })],
  ['take over', (context, id) => updateFollowup(context, { id, version: 1, agentId: lead.id })],
  ['delete', (context, id) => deleteFollowup(context, { id, version: 1 })],
];

describe('a counselor of the same student', () => {
  test.each(WRITES)(
    'cannot %s a colleague’s follow-up, and the attempt is on record',
    async (_, write) => {
      const { id } = await plan(colleague);
      const before = await Followup.findById(id).lean();
      expect(await failureOf(write(lead.context, id))).toMatchObject({ code: 'FORBIDDEN' });
      expect(await Followup.findById(id).lean()).toEqual(before);
      const denied = await auditRows({
        action: 'ACCESS_DENIED',
        userId: new Types.ObjectId(lead.id),
      });
      expect(denied.at(-1)).toMatchObject({ statusCode: 403 });
      await deleteFollowup(colleague.context, { id, version: 1 });
    },
  );

  test('cannot restore or reopen one either, nor move the student’s next contact if it is that one', async () => {
    const { id, dueAt } = await plan(colleague, 1);
    const moved = { customerId, dueAt: inHours(5), from: dueAt };
    expect((await failureOf(scheduleFollowup(lead.context, moved))).code).toBe('FORBIDDEN');
    const done = await completeFollowup(colleague.context, { id, version: 1, outcome: 'busy' });
    const reopened = reopenFollowup(lead.context, { id, version: done.version });
    expect((await failureOf(reopened)).code).toBe('FORBIDDEN');
    await deleteFollowup(colleague.context, { id, version: done.version });
    expect((await failureOf(restoreFollowup(lead.context, { id }))).code).toBe('FORBIDDEN');
  });

  test('sees it, and that it is not theirs to change', async () => {
    const { id } = await plan(colleague);
    const seen = await getFollowup(lead.context, { id });
    expect(seen).toMatchObject({ id, mayChange: false, agentName: colleague.profile.name });
    const { items } = await listFollowups(lead.context, { customerId, view: 'open' });
    expect(items.find((item) => item.id === id)).toMatchObject({ mayChange: false });
    expect(await getFollowup(colleague.context, { id })).toMatchObject({ mayChange: true });
  });

  test('cannot plan one in a colleague’s name', async () => {
    const input = { customerId, type: 'call', dueAt: inHours(2), agentId: colleague.id } as const;
    expect(await failureOf(createFollowup(lead.context, input))).toMatchObject({
      code: 'VALIDATION_ERROR',
      details: [{ path: 'agentId' }],
    });
  });
});

describe('whose follow-ups a leader decides on', () => {
  test('a member’s, not those of counselors outside the team', async () => {
    const [members, outside] = [await plan(colleague), await plan(lead)];
    const notes = 'looked at';
    await expect(
      updateFollowup(leader.context, { id: members.id, version: 1, notes }),
    ).resolves.toMatchObject({ notes });
    const refused = updateFollowup(leader.context, { id: outside.id, version: 1, notes });
    expect((await failureOf(refused)).code).toBe('FORBIDDEN');
    const kept = updateFollowup(leader.context, { id: members.id, version: 2, agentId: lead.id });
    expect((await failureOf(kept)).code).toBe('VALIDATION_ERROR');
  });

  test('everybody’s for an administrator, who may hand one over', async () => {
    const { id } = await plan(lead);
    const handed = { id, version: 1, agentId: colleague.id };
    expect((await updateFollowup(admin.context, handed)).agentId).toBe(colleague.id);
    const [row] = await auditRows({ entityId: id, action: 'UPDATE' });
    expect(row?.changes).toEqual([{ field: 'agentId', from: lead.id, to: colleague.id }]);
  });
});

test('a follow-up of a student out of scope answers every write like one that does not exist', async () => {
  const stranger = await addPerson('agent');
  const { id } = await plan(lead);
  const absent = new Types.ObjectId().toHexString();
  for (const [, write] of WRITES) {
    const refusal = await failureOf(write(stranger.context, id));
    expect(refusal).toEqual(await failureOf(write(stranger.context, absent)));
    expect(refusal.code).toBe('NOT_FOUND');
  }
  expect((await failureOf(getFollowup(stranger.context, { id }))).code).toBe('NOT_FOUND');
});
