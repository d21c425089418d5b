import { beforeAll, describe, expect, test } from 'vitest';
import { createIndexes } from '#models/indexes';
import { contextOf } from '#scripts/testing/context-of';
import { addLeader, addPerson, type Person } from '#scripts/testing/people';
import { student } from '#scripts/testing/students';
import { useDatabase } from '#scripts/testing/use-database';
import { createCustomer, searchCustomers } from './index';

useDatabase();
const admin = contextOf('admin');
let owner: Person;
let numbers: Record<'latin' | 'arabic' | 'guarded', string>;

beforeAll(async () => {
  await createIndexes();
  owner = await addPerson('agent');
  const add = async (basicData: Parameters<typeof student>[0]) =>
    (await createCustomer(owner.context, student(basicData))).customerNumber;
  numbers = {
    latin: await add({
      customerName: 'Mohamed Elsayed Farouk',
      customerPhone: '+201004471823',
      email: 'M.Farouk@mail.example',
    }),
    arabic: await add({ customerName: 'فاطمة الزهراء', customerPhone: '+201227654321' }),
    guarded: await add({
      customerName: 'Karim Nader',
      otherPhones: [{ phone: '+201555000111', owner: 'self', whatsapp: true }],
      guardians: [{ name: 'Nader', relation: 'father', phone: '+201555000222' }],
    }),
  };
});

const found = async (query: string, context = admin) =>
  (await searchCustomers(context, { query })).items.map(({ customerNumber }) => customerNumber);

describe('a student is found', () => {
  test.each([
    ['the beginning of a Latin name', 'moha'],
    ['its beginning in another case', 'MOHA'],
    ['a later word', 'farouk'],
    ['two beginnings in any order', 'far moh'],
    ['a name without its article', 'sayed'],
    ['the same name in Arabic letters', 'محمد'],
    ['the end of the phone', '1823'],
    ['the phone as typed at home', '01004471823'],
    ['the phone with its country', '+20 100 447 1823'],
    ['the phone in Arabic digits', '٠١٠٠٤٤٧١٨٢٣'],
    ['the beginning of the e-mail', 'm.farouk@'],
    ['the e-mail in another case', 'M.FAROUK@MAIL.EXAMPLE'],
  ])('by %s', async (_how, query) => {
    expect(await found(query)).toContain(numbers.latin);
  });

  test.each([
    ['the beginning of an Arabic name', 'فاط'],
    ['another spelling', 'فاطمه'],
    ['the same name in Latin letters', 'fatma'],
    ['a number and nothing else', '7654321'],
  ])('by %s', async (_how, query) => {
    expect(await found(query)).toContain(numbers.arabic);
  });

  test("by another phone of theirs, or a guardian's", async () => {
    expect(await found('0111')).toEqual([numbers.guarded]);
    expect(await found('01555000222')).toEqual([numbers.guarded]);
  });

  test('by the customer number, whole or its sequence', async () => {
    expect(await found(numbers.latin)).toEqual([numbers.latin]);
    const sequence = String(Number(numbers.latin.split('-')[2]));
    expect(await found(`cus-${sequence}`)).toContain(numbers.latin);
  });
});

describe('nothing is found', () => {
  test.each([
    'zzzzqq',
    '99999999',
    '.*',
    '$ne',
    '(',
    '\\',
    '%',
    'nobody@nowhere.example',
    '😀',
    '+',
    '؟',
  ])('for %s, and nothing fails', async (query) => {
    expect(await found(query)).toEqual([]);
  });

  test('by anybody outside the scope, however exact the query', async () => {
    const stranger = await addPerson('agent');
    const clerk = await addPerson('dataentry');
    for (const { context } of [stranger, clerk, await addLeader([stranger])]) {
      expect(await found('01004471823', context)).toEqual([]);
      expect(await found(numbers.latin, context)).toEqual([]);
      expect(await found('moha', context)).toEqual([]);
    }
    expect(await found('moha', owner.context)).toEqual([numbers.latin]);
    expect(await found('moha', (await addLeader([owner])).context)).toEqual([numbers.latin]);
  });

  test('more than was asked for is never answered', async () => {
    const { items } = await searchCustomers(admin, { query: '0', limit: 1 });
    expect(items.length).toBeLessThanOrEqual(1);
  });
});

test('a slow pattern is just text: two hundred brackets answer at once (CVE-2026-32944)', async () => {
  const began = Date.now();
  await expect(searchCustomers(admin, { query: '(a+)+$'.repeat(16) })).resolves.toEqual({
    items: [],
  });
  expect(Date.now() - began).toBeLessThan(2_000);
});
