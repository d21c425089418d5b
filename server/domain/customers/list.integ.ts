import { Types } from 'mongoose';
import { beforeAll, describe, expect, test } from 'vitest';
import { Customer } from '#models/customer';
import { createIndexes } from '#models/indexes';
import { contextOf } from '#scripts/testing/context-of';
import { failureOf } from '#scripts/testing/failure-of';
import { addPerson } from '#scripts/testing/people';
import { student } from '#scripts/testing/students';
import { useDatabase } from '#scripts/testing/use-database';
import { encodeCursor } from '#server/kernel/cursor';
import { createCustomer, listCustomers } from './index';
import { CUSTOMER_SORTS } from './schema';

useDatabase();
const admin = contextOf('admin');
const DAY = 86_400_000;
const agentId = new Types.ObjectId();

/** Seven rows of which several are alike in every sort: the walk must rest on the id. */
const ROWS = [
  { sortName: 'adel', createdAt: 1, updatedAt: 9, next: 1, degreeType: 'phd' },
  { sortName: 'adel', createdAt: 1, updatedAt: 9, next: 1, salesStatus: 'contacted' },
  { sortName: 'adel', createdAt: 1, updatedAt: 9, next: null, source: 'website' },
  { sortName: 'basma', createdAt: 2, updatedAt: 8, next: null, nationality: 'SA' },
  { sortName: 'basma', createdAt: 2, updatedAt: 8, next: -1, tags: ['vip', 'ielts'] },
  { sortName: 'منى', createdAt: 3, updatedAt: 8, next: null, agent: true },
  { sortName: '', createdAt: 3, updatedAt: 7, next: 30, disagree: true },
];
const START = Date.UTC(2026, 0, 1);

beforeAll(async () => {
  await createIndexes();
  for (const row of ROWS) {
    const { id } = await createCustomer(admin, student());
    const next = row.next === null ? null : new Date(Date.now() + row.next * DAY);
    await Customer.collection.updateOne(
      { _id: new Types.ObjectId(id) },
      {
        $set: {
          sortName: row.sortName,
          createdAt: new Date(START + row.createdAt * DAY),
          updatedAt: new Date(START + row.updatedAt * DAY),
          nextFollowupAt: next,
          followupOrder: next ?? new Date('9999-12-31T00:00:00.000Z'),
          degreeType: row.degreeType ?? 'bachelor',
          'evaluation.salesStatus': row.salesStatus ?? 'new',
          'marketing.source': row.source ?? null,
          'basicData.nationality': row.nationality ?? 'EG',
          tags: row.tags ?? [],
          'assignment.disagree': row.disagree ?? false,
          'assignment.assignedAgentId': row.agent ? agentId : null,
          'assignment.scopeAgentIds': [row.agent ? agentId : null],
        },
      },
    );
  }
});

/** Every row that a walk from page to page meets, in order. */
async function walk(sort: (typeof CUSTOMER_SORTS)[number], limit: number) {
  const met: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listCustomers(admin, { sort, limit, ...(cursor ? { cursor } : {}) });
    met.push(...page.items.map(({ id }) => id));
    cursor = page.pagination.nextCursor;
  } while (cursor);
  return met;
}

describe('walking a list', () => {
  test.each(CUSTOMER_SORTS.flatMap((sort) => [1, 2, 3, 7].map((limit) => ({ sort, limit }))))(
    'by $sort in pages of $limit meets every student once, in order',
    async ({ sort, limit }) => {
      const whole = await listCustomers(admin, { sort, limit: 100 });
      const met = await walk(sort, limit);
      expect(met).toEqual(whole.items.map(({ id }) => id));
      expect(new Set(met).size).toBe(ROWS.length);
    },
  );

  test('orders as it says, students without a follow-up last', async () => {
    const { items } = await listCustomers(admin, { sort: 'nextFollowupAt' });
    const times = items.map(({ nextFollowupAt }) => nextFollowupAt);
    expect(times.slice(4)).toEqual([null, null, null]);
    expect(times.slice(0, 4)).toEqual(times.slice(0, 4).toSorted());
    const newest = await listCustomers(admin, {});
    expect(newest.items[0]?.createdAt).toBe(new Date(START + 3 * DAY).toISOString());
  });

  test('by page numbers meets the same rows, and the page after the last is empty', async () => {
    const met: string[] = [];
    for (let page = 1; page <= 4; page += 1) {
      const { items, pagination } = await listCustomers(admin, { page, limit: 2 });
      expect(pagination).toMatchObject({ page, limit: 2, total: 7, pages: 4 });
      met.push(...items.map(({ id }) => id));
    }
    expect(met).toEqual(await walk('-createdAt', 100));
    expect((await listCustomers(admin, { page: 5, limit: 2 })).items).toEqual([]);
  });

  test('refuses the cursor of another sort, and one that is not ours', async () => {
    const { pagination } = await listCustomers(admin, { limit: 2 });
    const cursor = pagination.nextCursor ?? '';
    const bad = { code: 'VALIDATION_ERROR', details: [{ path: 'cursor' }] };
    expect(await failureOf(listCustomers(admin, { sort: 'createdAt', cursor }))).toMatchObject(bad);
    const id = 'a'.repeat(24);
    const forged = [
      'x',
      encodeCursor({ sort: '-createdAt', value: 'soon', id }),
      encodeCursor({ sort: '-createdAt', value: 1e300, id }),
    ];
    for (const one of forged) {
      expect(await failureOf(listCustomers(admin, { cursor: one }))).toMatchObject(bad);
    }
  });
});

describe('a filter', () => {
  const only = (index: number) => [ROWS[index]?.createdAt];
  const counted = async (filter: Parameters<typeof listCustomers>[1]) => {
    const { items, pagination } = await listCustomers(admin, filter);
    expect(pagination.total).toBe(items.length);
    return items.map(({ createdAt }) => (Date.parse(createdAt) - START) / DAY).sort();
  };

  test('by degree, stage, source, nationality, tag, counselor and disagreement', async () => {
    expect(await counted({ degreeType: ['phd'] })).toEqual(only(0));
    expect(await counted({ salesStatus: ['contacted'] })).toEqual(only(1));
    expect(await counted({ source: ['website'] })).toEqual(only(2));
    expect(await counted({ nationality: ['SA'] })).toEqual(only(3));
    expect(await counted({ tag: ['vip'] })).toEqual(only(4));
    expect(await counted({ assignedAgentId: [agentId.toHexString()] })).toEqual(only(5));
    expect(await counted({ disagree: true })).toEqual(only(6));
    expect(await counted({ disagree: false })).toHaveLength(6);
  });

  test('takes several values, and several filters narrow each other', async () => {
    expect(await counted({ degreeType: ['phd', 'bachelor'] })).toHaveLength(7);
    expect(await counted({ assignedAgentId: ['none', agentId.toHexString()] })).toHaveLength(7);
    expect(await counted({ assignedAgentId: ['none'] })).toHaveLength(6);
    expect(await counted({ degreeType: ['phd'], source: ['website'] })).toEqual([]);
    expect(await counted({ tag: ['vip', 'nothing'] })).toEqual(only(4));
  });

  test('by the time of creation: days are whole, instants are not', async () => {
    expect(await counted({ createdFrom: '2026-01-03' })).toEqual([2, 2, 3, 3]);
    expect(await counted({ createdTo: '2026-01-02' })).toEqual([1, 1, 1]);
    expect(await counted({ createdFrom: '2026-01-02', createdTo: '2026-01-03' })).toHaveLength(5);
    expect(await counted({ createdTo: '2026-01-03T00:00:00Z' })).toEqual([1, 1, 1]);
    expect(await counted({ createdTo: '2026-01-03T00:00:01+00:00' })).toHaveLength(5);
  });

  test('by the next follow-up: overdue, due today, none', async () => {
    expect(await counted({ followup: 'overdue' })).toEqual(only(4));
    expect(await counted({ followup: 'none' })).toHaveLength(3);
    expect(await counted({ followup: 'due' })).toEqual(only(4));
  });

  test('by text narrows to what the search finds', async () => {
    const { customerNumber, id } = await createCustomer(
      admin,
      student({ customerName: 'Xenia Q' }),
    );
    const { items, pagination } = await listCustomers(admin, { search: 'xenia' });
    expect(items.map((item) => item.id)).toEqual([id]);
    expect(pagination.total).toBe(1);
    expect((await listCustomers(admin, { search: customerNumber })).items).toHaveLength(1);
    expect((await listCustomers(admin, { search: 'xenia', degreeType: ['phd'] })).items).toEqual(
      [],
    );
    await Customer.collection.deleteOne({ _id: new Types.ObjectId(id) });
  });

  test('that is an operator or unknown is refused, as are too many rows at once', async () => {
    const hostile = [
      { degreeType: [{ $ne: null }] },
      { search: { $regex: '.*' } },
      { $where: '1' },
      { sort: 'passwordHash' },
      { limit: 101 },
      { limit: 0 },
      { page: -1 },
      { fields: 'x' },
    ];
    for (const filter of hostile) {
      const failure = await failureOf(listCustomers(admin, filter as never));
      expect(failure.code).toBe('VALIDATION_ERROR');
    }
  });
});

describe('a row', () => {
  test('names the counselor and nothing that a grid does not show', async () => {
    const agent = await addPerson('agent', { name: 'Sara Named' });
    await createCustomer(
      agent.context,
      student({ passportNumber: 'SECRET1', nationalId: 'SECRET2' }),
    );
    const page = await listCustomers(agent.context, {});
    expect(page.items).toMatchObject([{ agents: [{ agentId: agent.id, name: 'Sara Named' }] }]);
    expect(JSON.stringify(page)).not.toContain('SECRET');
  });
});

test('a total beyond ten thousand is capped and says so; the walk goes on', async () => {
  const { _id, customerNumber, basicData, ...light } = (await Customer.findOne().lean()) ?? fail();
  const rows = Array.from({ length: 10_050 }, (_, at) => ({
    ...light,
    customerNumber: `CUS-1999-${String(at).padStart(6, '0')}`,
    basicData: { customerName: 'Light', customerPhone: `+2011${String(at).padStart(8, '0')}` },
  }));
  await Customer.collection.insertMany(rows, { ordered: false });
  const { pagination } = await listCustomers(admin, { limit: 100 });
  expect(pagination).toMatchObject({ total: 10_000, pages: 100, totalIsCapped: true });
  expect(pagination.nextCursor).toBeDefined();
  const deep = await listCustomers(admin, { limit: 100, page: 101 });
  expect(deep.items.length).toBeGreaterThan(0);
  // Alike in every order: only the id tells them apart, and no page is dearer for it.
  for (const sort of CUSTOMER_SORTS) {
    const ids = await walk(sort, 100);
    expect(new Set(ids).size).toBe(ids.length);
    for (const page of [2, 11, 12, 37, 60, 99, 100, 101, 102]) {
      const { items } = await listCustomers(admin, { sort, limit: 100, page });
      expect(items.map(({ id }) => id)).toEqual(ids.slice((page - 1) * 100, page * 100));
    }
  }
}, 60_000);

test('a walk keeps the total of its first page, and a cursor without one is counted', async () => {
  const filter = { limit: 2, tag: ['counted'] };
  const three = (await walk('createdAt', 100)).slice(0, 3).map((id) => new Types.ObjectId(id));
  await Customer.collection.updateMany({ _id: { $in: three } }, { $set: { tags: ['counted'] } });
  const page = await listCustomers(admin, filter);
  expect(page.pagination.total).toBe(3);
  await Customer.collection.updateOne({ tags: 'counted' }, { $set: { tags: [] } });
  const cursor = page.pagination.nextCursor ?? '';
  const next = await listCustomers(admin, { ...filter, cursor });
  expect(next.pagination).toMatchObject({ total: 3, pages: 2 });
  const last = page.items.at(-1);
  const bare = encodeCursor({
    ...{ sort: '-createdAt', id: last?.id ?? '' },
    value: last?.createdAt ?? '',
  });
  expect((await listCustomers(admin, { ...filter, cursor: bare })).pagination.total).toBe(2);
});

function fail(): never {
  throw new Error('there is no student');
}
