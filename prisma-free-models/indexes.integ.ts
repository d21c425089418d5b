import { Types } from 'mongoose';
import { beforeAll, describe, expect, test } from 'vitest';
import { Customer } from '#models/customer';
import { Followup } from '#models/followup';
import { createIndexes } from '#models/indexes';
import { contextOf } from '#scripts/testing/context-of';
import { type Explained, explained } from '#scripts/testing/explain';
import { addLeader, addPerson, type Person } from '#scripts/testing/people';
import { useDatabase } from '#scripts/testing/use-database';
import { listCustomers } from '#server/domain/customers';
import { CUSTOMER_SORTS } from '#server/domain/customers/schema';
import { generateCustomers } from '#server/domain/demo';
import { listFollowups } from '#server/domain/followups';
import { FOLLOWUP_VIEWS } from '#server/domain/followups/schema';
import type { AppContext } from '#server/kernel/context';
import { can } from '#server/permissions/can';

useDatabase({ monitorCommands: true });

const STUDENTS = 3_000;
const LIMIT = 20;
/** A page reads one row more than it shows; where ranges are merged, the next one of each as well. */
const READ = 2 * (LIMIT + 1);
/** What is rarer than one in a hundred may be read whole and sorted. */
const FEW = STUDENTS / 100;
/** Where no index holds both conditions: of the rarer, so many are read for each that is shown. */
const FOR_EACH_SHOWN = 40;

type Filter = Parameters<typeof listCustomers>[1];

let agents: Person[];
const whose: Record<string, AppContext> = {};
const filters: Record<string, Filter> = {
  'no filter': {},
  'a degree': { degreeType: ['master'] },
  'two degrees': { degreeType: ['master', 'phd'] },
  'a common stage': { salesStatus: ['lost'] },
  'a rare stage': { salesStatus: ['accepted'] },
  'several stages': { salesStatus: ['nurture', 'enrolled', 'contacted'] },
  'a source': { source: ['instagram'] },
  'a nationality': { nationality: ['SD'] },
  'a nationality that nobody has': { nationality: ['FJ'] },
  'nobody working with them': { assignedAgentId: ['none'] },
  'a disagreement': { disagree: true },
  'no disagreement': { disagree: false },
  'a day from which': { createdFrom: '2026-03-01' },
  'a day up to which': { createdTo: '2025-06-01' },
  'a span': { createdFrom: '2025-03-01', createdTo: '2025-09-01' },
  'what is due': { followup: 'due' },
  'what is overdue': { followup: 'overdue' },
  'no follow-up': { followup: 'none' },
  'three filters': { degreeType: ['bachelor'], source: ['facebook'], createdFrom: '2025-01-01' },
  'the recycle bin': { deleted: true },
};

beforeAll(async () => {
  await createIndexes();
  agents = await Promise.all(Array.from({ length: 6 }, () => addPerson('agent')));
  const clerk = await addPerson('dataentry');
  await generateCustomers({
    count: STUDENTS,
    agents: agents.map(({ id }) => new Types.ObjectId(id)),
    clerks: [new Types.ObjectId(clerk.id)],
  });
  const [first, ...others] = agents;
  if (!first) throw new Error('there is no agent');
  filters['a counselor'] = { assignedAgentId: [first.id] };
  whose.everybody = contextOf('admin');
  whose['one counselor'] = first.context;
  whose['a team and the queue'] = (await addLeader(others.slice(0, 3))).context;
  whose['one who enters students'] = clerk.context;
}, 120_000);

/** Fails for a read that looks at more than what is asked for. */
function expectFrugal(reads: Explained[], most: { find: number; count: number }) {
  expect(reads.length).toBeGreaterThan(0);
  for (const { stages, documents, returned, kind, text } of reads) {
    expect(stages, text).not.toContain('COLLSCAN');
    if (stages.includes('SORT')) expect(documents, text).toBeLessThan(FEW);
    else if (kind === 'find')
      expect(documents, text).toBeLessThanOrEqual(Math.max(returned, most.find));
    else expect(documents, text).toBeLessThanOrEqual(most.count);
  }
}

describe.each(['everybody', 'one counselor', 'a team and the queue', 'one who enters students'])(
  'the students of %s',
  (who) => {
    const ofStudents = (reads: Explained[]) =>
      reads.filter(({ collection }) => collection === Customer.collection.collectionName);

    test.each(CUSTOMER_SORTS)('by %s are walked in an index, and counted in it', async (sort) => {
      const context = whose[who] ?? contextOf('agent');
      const waiting = await Customer.countDocuments({ 'assignment.scopeAgentIds': null });
      // Whom nobody works with is looked at: an index cannot tell null from nothing.
      const count = who.includes('queue') ? waiting : 0;
      for (const filter of Object.values(filters)) {
        if (filter.deleted && who !== 'everybody') continue;
        const reads = await explained(() =>
          listCustomers(context, { sort, limit: LIMIT, ...filter }),
        );
        // Only in the order of creation does an index know whom nobody leads: elsewhere, one in ten.
        const find = filter.assignedAgentId?.includes('none') ? READ * FOR_EACH_SHOWN : READ;
        expectFrugal(ofStudents(reads), { find, count });
      }
    });

    test.each(CUSTOMER_SORTS)('by %s with a tag are found among the fewer', async (sort) => {
      const context = whose[who] ?? contextOf('agent');
      const tag = [await commonTag()];
      const tagged = await Customer.countDocuments({ tags: { $in: tag } });
      const reads = await explained(() => listCustomers(context, { sort, limit: LIMIT, tag }));
      const isAll = who === 'everybody';
      expectFrugal(ofStudents(reads), {
        find: isAll ? READ : READ * FOR_EACH_SHOWN,
        count: isAll ? 0 : tagged,
      });
    });

    test.each(CUSTOMER_SORTS)('by %s go on from any place without being counted', async (sort) => {
      const context = whose[who] ?? contextOf('agent');
      const input = { sort, limit: LIMIT };
      let cursor: string | undefined;
      for (let page = 0; page < 4; page += 1) {
        cursor = (await listCustomers(context, { ...input, ...(cursor && { cursor }) })).pagination
          .nextCursor;
      }
      if (!cursor) throw new Error('the list is too short');
      const reads = ofStudents(await explained(() => listCustomers(context, { ...input, cursor })));
      expectFrugal(reads, { find: READ, count: 0 });
      expect(reads.map(({ kind }) => kind)).toEqual(['find', 'find']);
    });
  },
);

async function commonTag(): Promise<string> {
  const [row] = await Customer.aggregate<{ _id: string }>([
    { $unwind: '$tags' },
    { $group: { _id: '$tags', count: { $sum: 1 } } },
    { $sort: { count: -1 } },
    { $limit: 1 },
  ]);
  return row?._id ?? '';
}

describe('follow-ups', () => {
  const ofFollowups = (reads: Explained[]) =>
    reads.filter(({ collection }) => collection === Followup.collection.collectionName);

  test.each(FOLLOWUP_VIEWS.flatMap((view) => [true, false].map((mine) => ({ view, mine }))))(
    '$view, mine: $mine, are walked in an index, and counted in it',
    async ({ view, mine }) => {
      for (const context of Object.values(whose)) {
        if (!can(context.actor?.permissions ?? null, 'followups.view')) continue;
        const input = { view, mine, limit: LIMIT };
        const reads = ofFollowups(await explained(() => listFollowups(context, input)));
        expectFrugal(reads, { find: READ, count: 0 });
        expect(reads.flatMap(({ stages }) => stages)).not.toContain('SORT');
      }
    },
  );

  test.each(FOLLOWUP_VIEWS)('%s of one student are found without the others', async (view) => {
    const one = await Followup.findOne({ isDeleted: false }).lean();
    const customerId = one?.customerId.toHexString() ?? '';
    const input = { view, customerId, limit: LIMIT };
    const reads = ofFollowups(await explained(() => listFollowups(contextOf('admin'), input)));
    expectFrugal(reads, { find: READ, count: 0 });
    expect(reads.flatMap(({ stages }) => stages)).not.toContain('SORT');
  });
});
