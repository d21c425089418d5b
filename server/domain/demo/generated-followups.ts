import type { Types } from 'mongoose';
import type { CustomerRecord } from '#models/customer-types';
import type { FollowupRecord } from '#models/followup';
import {
  type FollowupOutcome,
  type FollowupType,
  SALES_STATUSES,
  type StageKey,
} from '#models/vocabulary';
import { generatedId } from './generated-id';
import { noteOf } from './generated-notes';
import type { Random } from './people/random';
import { weighted } from './people/weighted';

/** Done and planned together; a customer's follow-ups take this many serials. */
export const MOST_FOLLOWUPS = 5;

const HOUR = 3_600_000;

const type = weighted<FollowupType>([
  ['call', 52],
  ['whatsapp', 30],
  ['email', 7],
  ['meeting', 5],
  ['document_chase', 4],
  ['visit', 2],
]);

const outcome = weighted<FollowupOutcome>([
  ['answered', 26],
  ['no_answer', 24],
  ['interested', 18],
  ['callback_requested', 10],
  ['needs_time', 9],
  ['busy', 5],
  ['price_objection', 4],
  ['parent_decides', 4],
]);

/** The contacts that brought a generated student where they stand, and the next one if one is planned. */
export function followupsOf(
  random: Random,
  customer: CustomerRecord,
  seed: number,
  index: number,
  now: Date,
): FollowupRecord[] {
  const agentId = customer.assignment.assignedAgentId;
  if (!agentId) return [];
  const made: FollowupRecord[] = [];
  const add = (dueAt: Date, done: FollowupOutcome | null) => {
    const _id = generatedId('followup', seed, index * MOST_FOLLOWUPS + made.length);
    made.push(followup(random, { _id, customerId: customer._id, agentId, dueAt, done }));
  };
  const first = customer.createdAt.getTime() + HOUR;
  const last = Math.min(
    customer.evaluation.statusChangedAt.getTime() + 24 * HOUR,
    now.getTime() - HOUR,
  );
  const count = pastCount(random, customer);
  for (let at = 0; at < count && last > first; at++) {
    const share = (at + random.next()) / count;
    add(
      new Date(first + Math.floor(share * (last - first))),
      closing(customer, at === count - 1) ?? outcome(random),
    );
  }
  if (customer.nextFollowupAt) add(customer.nextFollowupAt, null);
  return made;
}

const FUNNEL: readonly StageKey[] = SALES_STATUSES;
const BESIDE_THE_FUNNEL: readonly StageKey[] = ['nurture', 'deferred', 'lost'];

function pastCount(random: Random, { evaluation, nextFollowupAt }: CustomerRecord): number {
  const { salesStatus } = evaluation;
  if (salesStatus === 'new') return 0;
  const stage = BESIDE_THE_FUNNEL.includes(salesStatus) ? 4 : FUNNEL.indexOf(salesStatus);
  return random.int(
    1,
    Math.min(MOST_FOLLOWUPS - (nextFollowupAt ? 1 : 0), 1 + Math.ceil(stage / 3)),
  );
}

/** What the last contact of a lost student ended with. */
function closing({ evaluation }: CustomerRecord, isLast: boolean): FollowupOutcome | null {
  if (!isLast || evaluation.salesStatus !== 'lost') return null;
  switch (evaluation.lostReason) {
    case 'wrong_number':
    case 'not_eligible':
    case 'chose_competitor':
    case 'do_not_contact':
      return evaluation.lostReason;
    case 'price':
      return 'price_objection';
    case 'no_response':
      return 'no_answer';
    default:
      return null;
  }
}

interface Contact {
  _id: Types.ObjectId;
  customerId: Types.ObjectId;
  agentId: Types.ObjectId;
  dueAt: Date;
  done: FollowupOutcome | null;
}

function followup(random: Random, { done, dueAt, agentId, ...ids }: Contact): FollowupRecord {
  const doneAt = done ? new Date(dueAt.getTime() + random.int(0, 50) * 60_000) : null;
  const planned = new Date(dueAt.getTime() - random.int(1, 72) * HOUR);
  const kind = type(random);
  return {
    ...ids,
    agentId,
    type: kind,
    dueAt,
    doneAt,
    outcome: done,
    notes: noteOf(random, done),
    durationMinutes: doneAt && kind !== 'email' ? random.int(1, 25) : null,
    reminderMinutes: null,
    remindAt: null,
    missedAt: null,
    timesMissed: 0,
    recurrence: null,
    version: doneAt ? 2 : 1,
    isDeleted: false,
    deletedWithCustomer: false,
    createdBy: agentId,
    createdAt: planned,
    updatedAt: doneAt ?? planned,
  };
}
