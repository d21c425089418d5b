import { Types } from 'mongoose';
import { beforeAll, describe, expect, test } from 'vitest';
import { Customer } from '#models/customer';
import { CustomerSearch } from '#models/customer-search';
import type { CustomerRecord } from '#models/customer-types';
import { createIndexes } from '#models/indexes';
import { contextOf } from '#scripts/testing/context-of';
import { addLeader, addPerson, type Person } from '#scripts/testing/people';
import { student } from '#scripts/testing/students';
import { useDatabase } from '#scripts/testing/use-database';
import type { AppContext } from '#server/kernel/context';
import { createCustomer, deleteCustomer, listCustomers, searchRecordOf } from './index';
import { CUSTOMER_SORTS } from './schema';
import { rememberWords } from './spellings';

useDatabase();
const admin = contextOf('admin');
const DAY = 86_400_000;
const START = Date.UTC(2026, 0, 1);

type Filter = Parameters<typeof listCustomers>[1];

const NAMESAKES = 700;
const OTHERS = 700;
/** A name whose key it shares with another one: the key alone would find both. */
const NAMES = ['Mohamed', 'Mohamedain', 'Georgette', 'Ahmed', 'Ahmet'];

let agent: Person;
let colleague: Person;
let template: CustomerRecord;

/** A student of the test, by their place among the others; many are alike in every order. */
function made(at: number, customerName: string): CustomerRecord {
  const _id = new Types.ObjectId();
  const followup = at % 3 === 0 ? new Date(START + (at % 11) * DAY) : null;
  const owner = at % 5 === 0 ? agent : colleague;
  return {
    ...template,
    _id,
    customerNumber: `CUS-2025-${String(at).padStart(6, '0')}`,
    basicData: {
      ...template.basicData,
      customerName,
      customerPhone: `+2012${String(at).padStart(8, '0')}`,
    },
    degreeType: at % 4 === 0 ? 'phd' : 'bachelor',
    evaluation: { ...template.evaluation, salesStatus: at % 97 === 0 ? 'visa' : 'new' },
    tags: at % 7 === 0 ? ['vip'] : [],
    assignment: {
      ...template.assignment,
      assignedAgentId: new Types.ObjectId(owner.id),
      scopeAgentIds: [new Types.ObjectId(owner.id)],
    },
    nextFollowupAt: followup,
    followupOrder: followup ?? new Date('9999-12-31T00:00:00.000Z'),
    sortName: customerName.toLowerCase(),
    createdAt: new Date(START + Math.floor(at / 90) * DAY),
    updatedAt: new Date(START + (at % 13) * DAY),
  };
}

async function store(customers: CustomerRecord[]) {
  const twins = customers.map(searchRecordOf);
  await Customer.collection.insertMany(customers);
  await CustomerSearch.collection.insertMany(twins);
  await rememberWords(twins.flatMap(({ words }) => words));
}

beforeAll(async () => {
  await createIndexes();
  agent = await addPerson('agent');
  colleague = await addPerson('agent');
  const { id } = await createCustomer(admin, student({ customerName: 'Zz Template' }));
  template = (await Customer.findById(id).lean<CustomerRecord>()) ?? made(0, '');
  const namesakes = Array.from({ length: NAMESAKES }, (_, at) =>
    made(at, `Mohamed ${NAMES[at % NAMES.length]}`),
  );
  const others = Array.from({ length: OTHERS }, (_, at) =>
    made(NAMESAKES + at, `${NAMES[(at % (NAMES.length - 1)) + 1]} Kamal`),
  );
  await store([...namesakes, ...others]);
});

/** The rows of a list without a search, whose order is proven elsewhere. */
async function listed(context: AppContext, { search, ...filter }: Filter) {
  const rows: { id: string; customerName: string }[] = [];
  let cursor: string | undefined;
  do {
    const page = await listCustomers(context, { ...filter, limit: 100, ...(cursor && { cursor }) });
    rows.push(...page.items);
    cursor = page.pagination.nextCursor;
  } while (cursor);
  return rows;
}

/** What a search must show with a filter: those whom the filter leaves of all whom it finds. */
async function expected(context: AppContext, list: Filter, found: ReadonlySet<string>) {
  return (await listed(context, list)).map(({ id }) => id).filter((id) => found.has(id));
}

/** Whom a text finds without a filter: at least everybody whose name holds the words. */
async function foundBy(context: AppContext, search: string, names: RegExp[]) {
  const met = new Set((await walked(context, { search }, 100)).ids);
  const named = (await listed(context, {})).filter(({ customerName }) =>
    names.every((name) => name.test(customerName)),
  );
  expect(named.filter(({ id }) => !met.has(id))).toEqual([]);
  return { met, named: named.map(({ id }) => id) };
}

async function walked(context: AppContext, filter: Filter, limit: number) {
  const ids: string[] = [];
  const totals = new Set<number>();
  let cursor: string | undefined;
  do {
    const page = await listCustomers(context, { ...filter, limit, ...(cursor && { cursor }) });
    ids.push(...page.items.map(({ id }) => id));
    totals.add(page.pagination.total);
    expect(page.pagination.totalIsCapped).toBeUndefined();
    cursor = page.pagination.nextCursor;
  } while (cursor);
  return { ids, totals: [...totals] };
}

const SEARCHES: [string, RegExp[]][] = [
  ['mohamed', [/\bMohamed/]],
  ['mohamedain', [/\bMohamedain/]],
  ['ahmed mohamed', [/\bAhmed/, /\bMohamed/]],
  ['georgette', [/\bGeorgette/]],
];
const FILTERS: Record<string, Filter> = {
  'no filter': {},
  'a degree': { degreeType: ['phd'] },
  'a rare stage': { salesStatus: ['visa'] },
  'a tag': { tag: ['vip'] },
  'a time': { createdFrom: '2026-01-03', createdTo: '2026-01-09' },
  'what is due': { followup: 'overdue' },
  'several filters': { degreeType: ['bachelor'], tag: ['vip'], createdTo: '2026-01-12' },
};

describe.each(Object.entries(FILTERS))('a search with %s', (_name, filter) => {
  test.each(CUSTOMER_SORTS)(
    'by %s finds every namesake once, in order, and counts them',
    async (sort) => {
      for (const [search, names] of SEARCHES) {
        const list = { ...filter, search, sort };
        const { met: found } = await foundBy(admin, search, names);
        const ids = await expected(admin, list, found);
        const met = await walked(admin, list, 90);
        expect(met.ids, search).toEqual(ids);
        expect(met.totals, search).toEqual([ids.length]);
      }
    },
  );
});

describe('a search in a scope', () => {
  test.each(CUSTOMER_SORTS)('by %s finds what is in it', async (sort) => {
    const leader = await addLeader([agent]);
    for (const context of [agent.context, colleague.context, leader.context]) {
      const { met: found } = await foundBy(context, 'mohamed', [/\bMohamed/]);
      for (const filter of [{}, { degreeType: ['phd' as const] }, { tag: ['vip'] }]) {
        const list = { ...filter, search: 'mohamed', sort };
        const ids = await expected(context, list, found);
        const met = await walked(context, list, 33);
        expect(met.ids).toEqual(ids);
        expect(met.totals).toEqual([ids.length]);
      }
    }
  });
});

test('as typed a name with hundreds of namesakes finds these and nobody else', async () => {
  const { met, named } = await foundBy(admin, 'mohamed', [/\bMohamed/]);
  expect(named.length).toBeGreaterThan(500);
  expect([...met].sort()).toEqual(named.sort());
});

test('the same name in the other script finds all of them, not the first hundreds', async () => {
  const { met } = await foundBy(admin, 'محمد', [/\bMohamed/]);
  expect(met.size).toBeGreaterThan(500);
  const list = { search: 'محمد', degreeType: ['phd' as const], sort: 'customerName' as const };
  expect((await walked(admin, list, 100)).ids).toEqual(await expected(admin, list, met));
});

test.each(CUSTOMER_SORTS)('pages by number, by %s, are those of the walk', async (sort) => {
  const list = { search: 'mohamed', sort, limit: 20 };
  const { ids } = await walked(admin, list, 100);
  for (const page of [1, 2, 17, 35, 36, 90]) {
    const { items } = await listCustomers(admin, { ...list, page });
    expect(items.map(({ id }) => id)).toEqual(ids.slice((page - 1) * 20, page * 20));
  }
});

test('what is in the recycle bin is found there, and nowhere else', async () => {
  const { id } = await createCustomer(admin, student({ customerName: 'Binned Quixote' }));
  await deleteCustomer(admin, { id });
  const bin = { search: 'quixo', deleted: true };
  expect((await listCustomers(admin, bin)).items.map((item) => item.id)).toEqual([id]);
  expect((await listCustomers(admin, { search: 'quixo' })).items).toEqual([]);
  expect((await listCustomers(admin, { ...bin, degreeType: ['phd'] })).items).toEqual([]);
});

test('where counting would take long it is left, and says so; the rows are complete all the same', async () => {
  const many = Array.from({ length: 15_000 }, (_, at) => made(10_000 + at, 'Wafaa Common'));
  await store(many);
  const whole = await listCustomers(admin, { search: 'wafaa', limit: 100 });
  expect(whole.pagination).toMatchObject({ total: 10_000, pages: 100, totalIsCapped: true });
  const narrowed = {
    search: 'wafaa',
    degreeType: ['bachelor' as const],
    sort: 'customerName' as const,
  };
  const { pagination } = await listCustomers(admin, { ...narrowed, limit: 100 });
  expect(pagination.totalIsCapped).toBe(true);
  expect(pagination.total).toBeGreaterThan(5_000);
  expect(pagination.total).toBeLessThanOrEqual(10_000);
  const last = await listCustomers(admin, { ...narrowed, limit: 100, page: 113 });
  expect(last.items).toHaveLength(50);
  expect(last.pagination.nextCursor).toBeUndefined();
}, 60_000);
