import mongoose from 'mongoose';
import { expect, test } from 'vitest';
import { useDatabase } from '#scripts/testing/use-database';
import { createIndexes, createSmallIndexes, INDEXES, missingIndexes } from './indexes';

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

test('An index whose records live longer by now is changed where it stands', async () => {
  const outbox = mongoose.connection.collection('outbox');
  const life = async () =>
    (await outbox.listIndexes().toArray()).find(({ name }) => name === 'at_1')?.expireAfterSeconds;
  await outbox.dropIndex('at_1');
  await outbox.createIndex({ at: 1 }, { expireAfterSeconds: 86_400 });
  await createSmallIndexes();
  expect(await life()).toBe(7 * 86_400);
  expect(await missingIndexes()).not.toContainEqual(
    expect.objectContaining({ collection: 'outbox' }),
  );
});
