import { Types } from 'mongoose';
import { describe, expect, test } from 'vitest';
import { Customer } from '#models/customer';
import { Followup } from '#models/followup';
import { customerDocument, type Placing, randomOf } from './customer-document';
import { followupsOf, MOST_FOLLOWUPS } from './generated-followups';
import { generatedId } from './generated-id';
import { peopleOf } from './people/person';

const now = new Date('2026-11-22T09:00:00Z');
const COUNT = 250;
const agents = Array.from({ length: 5 }, () => new Types.ObjectId());
const clerks = [new Types.ObjectId()];
const placing: Placing = { seed: 11, agents, clerks };
const personAt = peopleOf({ seed: placing.seed, count: COUNT, now });

function make(index: number) {
  const random = randomOf(placing.seed, index);
  const customer = customerDocument(random, personAt(index), `CUS-2026-${index}`, placing);
  return { customer, followups: followupsOf(random, customer, placing.seed, index, now) };
}

const all = Array.from({ length: COUNT }, (_, index) => make(index));

describe('generated students', () => {
  test('obey every rule of the model, which adds and corrects nothing', async () => {
    for (const { customer } of all) {
      const document = new Customer(customer);
      await document.validate();
      expect(document.toObject()).toEqual(customer);
    }
  });

  test('have follow-ups that obey theirs, between enquiry and now or still to come', async () => {
    for (const { customer, followups } of all) {
      expect(followups.length).toBeLessThanOrEqual(MOST_FOLLOWUPS);
      for (const followup of followups) {
        await new Followup(followup).validate();
        expect(followup.dueAt > customer.createdAt).toBe(true);
        if (followup.doneAt) expect(followup.doneAt.getTime()).toBeLessThanOrEqual(now.getTime());
      }
    }
  });

  test('are next due when their earliest open follow-up is', () => {
    for (const { customer, followups } of all) {
      const open = followups.filter(({ doneAt }) => !doneAt).map(({ dueAt }) => dueAt);
      expect(open).toEqual(customer.nextFollowupAt ? [customer.nextFollowupAt] : []);
    }
  });

  test('are the same for the same seed and index, ids included', () => {
    expect(make(17)).toEqual(all[17]);
  });

  test('are worked on by one, or by two who sometimes disagree', () => {
    const sizes = new Set(all.map(({ customer }) => customer.assignment.agents.length));
    expect(sizes.has(1) && sizes.has(2)).toBe(true);
    expect(all.some(({ customer }) => customer.assignment.disagree)).toBe(true);
    expect(all.some(({ customer }) => customer.createdBy?.equals(clerks[0]))).toBe(true);
  });

  test('have nobody and nothing planned while they wait in the queue', () => {
    const waiting = { ...placing, placementOf: () => ({ agentId: null, nextFollowupAt: null }) };
    const { assignment } = customerDocument(randomOf(11, 7), personAt(7), 'CUS-2026-7', waiting);
    expect(assignment).toMatchObject({ assignedAgentId: null, agents: [], scopeAgentIds: [null] });
  });
});

describe('generated ids', () => {
  test('differ by kind, seed and serial, and rise with the serial', () => {
    const ids = [0, 1, 255, 256, 4_000_000].map((serial) =>
      generatedId('customer', 1, serial).toHexString(),
    );
    expect([...ids].sort()).toEqual(ids);
    const others = [generatedId('customer', 2, 0), generatedId('followup', 1, 0)];
    expect(new Set([...ids, ...others.map((id) => id.toHexString())]).size).toBe(7);
  });
});
