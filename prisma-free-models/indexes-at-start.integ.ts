import mongoose from 'mongoose';
import { expect, test } from 'vitest';
import { useDatabase } from '#scripts/testing/use-database';
import { createIndexes, createSmallIndexes, INDEXES } from './indexes';

useDatabase();

test('A first start makes every index; the next one finds nothing to do', async () => {
  expect(await createSmallIndexes()).toEqual([]);
  const names = await createIndexes();
  expect(names).toHaveLength(INDEXES.length);
  expect(await createSmallIndexes()).toEqual([]);
});

test('A start does not wait for an index on a large collection, and says which one is missing', async () => {
  const followups = mongoose.connection.collection('followups');
  await followups.insertMany(Array.from({ length: 20_001 }, (_, at) => ({ at })));
  await followups.dropIndexes();
  const left = await createSmallIndexes();
  const expected = INDEXES.filter(({ collection }) => collection === 'followups');
  expect(left).toEqual(expected);
  expect(await followups.listIndexes().toArray()).toHaveLength(1);
});
