import { beforeAll, expect, test } from 'vitest';
import { createIndexes } from '#models/indexes';
import { contextOf } from '#scripts/testing/context-of';
import { student } from '#scripts/testing/students';
import { useDatabase } from '#scripts/testing/use-database';
import { createCustomer, listCustomers } from './index';

useDatabase();
const admin = contextOf('admin');
const NAMES = [
  ...['Mohamed', 'Muhammad', 'محمد', 'Mahmoud', 'محمود', 'Ahmed', 'أحمد', 'Hassan', 'حسن'],
  ...['Hussein', 'حسين', 'Samir', 'سمير', 'Samira', 'سميرة', 'Zaki', 'زكي'],
];
beforeAll(async () => {
  await createIndexes();
  for (const customerName of NAMES) await createCustomer(admin, student({ customerName }));
});

const found = async (search: string) =>
  (await listCustomers(admin, { search })).items.map(({ customerName }) => customerName).sort();

test.each([
  ['Mohamed', 'Mohamed', 'Muhammad', 'محمد'],
  ['محمد', 'Mohamed', 'Muhammad', 'محمد'],
  ['Mahmoud', 'Mahmoud', 'محمود'],
  ['Ahmed', 'Ahmed', 'أحمد'],
  ['Hassan', 'Hassan', 'حسن'],
  ['حسين', 'Hussein', 'حسين'],
  ['سميرة', 'Samira', 'سميرة'],
  ['Zaky', 'Zaki', 'زكي'],
  ['zzzqqq'],
])('A list searched for %s holds its spellings and no other name', async (search, ...names) => {
  expect(await found(search)).toEqual(names.sort());
});
