import fc from 'fast-check';
import { Types } from 'mongoose';
import { beforeAll, expect, test } from 'vitest';
import { Customer } from '#models/customer';
import { Followup } from '#models/followup';
import { createIndexes } from '#models/indexes';
import { addPerson, type Person } from '#scripts/testing/people';
import { student } from '#scripts/testing/students';
import { useDatabase } from '#scripts/testing/use-database';
import { createCustomer, deleteCustomer, restoreCustomer } from '#server/domain/customers';
import { AppError } from '#server/kernel/errors';
import {
  completeFollowup,
  createFollowup,
  deleteFollowup,
  reopenFollowup,
  restoreFollowup,
  scheduleFollowup,
  updateFollowup,
  wrongNextFollowups,
} from './index';

useDatabase();
let agent: Person;
let other: Person;
let admin: Person;
beforeAll(async () => {
  await createIndexes();
  [agent, other, admin] = [
    await addPerson('agent'),
    await addPerson('agent'),
    await addPerson('admin'),
  ];
});

const VERBS = [
  'plan',
  'log',
  'series',
  'complete',
  'move',
  'reassign',
  'reopen',
  'delete',
  'restore',
  'schedule',
  'deleteStudent',
  'restoreStudent',
] as const;

interface Step {
  verb: (typeof VERBS)[number];
  hours: number;
  pick: number;
}

const step = fc.record({
  verb: fc.constantFrom(...VERBS),
  hours: fc.integer({ min: 1, max: 500 }),
  pick: fc.nat(),
});

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();

/** Runs one verb on any of the student's follow-ups; refusals are part of a random life. */
async function run(customerId: string, { verb, hours, pick }: Step) {
  const { context } = admin;
  const all = await Followup.find({ customerId }).sort({ _id: 1 }).lean();
  const { _id, version = 1 } = all[pick % Math.max(all.length, 1)] ?? { _id: new Types.ObjectId() };
  const id = _id.toHexString();
  const dueAt = inHours(hours);
  const plan = { customerId, type: 'call', dueAt } as const;
  switch (verb) {
    case 'plan':
      return createFollowup(context, plan);
    case 'log':
      return createFollowup(context, { ...plan, outcome: 'answered', nextDueAt: dueAt });
    case 'series':
      return createFollowup(context, { ...plan, recurrence: { every: 'day', count: 3 } });
    case 'complete':
      return completeFollowup(context, { id, version, outcome: 'busy' });
    case 'move':
      return updateFollowup(context, { id, version, dueAt });
    case 'reassign':
      return updateFollowup(context, { id, version, agentId: pick % 2 ? agent.id : other.id });
    case 'reopen':
      return reopenFollowup(context, { id, version });
    case 'delete':
      return deleteFollowup(context, { id, version });
    case 'restore':
      return restoreFollowup(context, { id });
    case 'schedule': {
      const seen = await Customer.findById(customerId).lean();
      const from = seen?.nextFollowupAt?.toISOString() ?? null;
      return scheduleFollowup(context, { customerId, dueAt: pick % 3 ? dueAt : null, from });
    }
    case 'deleteStudent':
      return deleteCustomer(context, { id: customerId });
    case 'restoreStudent':
      return restoreCustomer(context, { id: customerId });
  }
}

async function wrong() {
  const found: unknown[] = [];
  for await (const one of wrongNextFollowups()) found.push(one);
  return found;
}

test('the student’s next follow-up is the earliest open one after any sequence of verbs', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
      const { id } = await createCustomer(agent.context, student());
      for (const one of steps) {
        await run(id, one).catch((error: unknown) => {
          if (!(error instanceof AppError) || error.code === 'INTERNAL') throw error;
        });
        const seen = await Customer.findById(id).lean();
        const open = await Followup.find({ customerId: id, doneAt: null, isDeleted: false })
          .sort({ dueAt: 1 })
          .lean();
        if (!seen?.isDeleted) expect(seen?.nextFollowupAt ?? null).toEqual(open[0]?.dueAt ?? null);
      }
      expect(await wrong()).toEqual([]);
    }),
    { numRuns: 15 },
  );
});

test('the check finds a student whose date is wrong', async () => {
  const { id } = await createCustomer(agent.context, student());
  const dueAt = inHours(3);
  await createFollowup(agent.context, { customerId: id, type: 'call', dueAt });
  await Customer.collection.updateOne(
    { _id: new Types.ObjectId(id) },
    { $set: { nextFollowupAt: null } },
  );
  expect(await wrong()).toMatchObject([{ customerId: id, stored: null, actual: new Date(dueAt) }]);
});
