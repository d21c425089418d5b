import { Types } from 'mongoose';
import { beforeAll, expect, test } from 'vitest';
import { CustomerSearch } from '#models/customer-search';
import { createIndexes } from '#models/indexes';
import { SearchWord } from '#models/search-word';
import { contextOf } from '#scripts/testing/context-of';
import { student } from '#scripts/testing/students';
import { useDatabase } from '#scripts/testing/use-database';
import { createCustomer } from './index';
import { rememberWords, spellingsRead } from './spellings';

useDatabase();
beforeAll(async () => {
  await createIndexes();
  await CustomerSearch.collection.insertOne({
    ...{ _id: new Types.ObjectId(), keys: [], words: ['zubaida', 'earlier'] },
    ...{ digits: [], emails: [], number: 'CUS-2026-1', scopeAgentIds: [null] },
    ...{ createdBy: null, createdAt: new Date() },
  });
});

const stored = async () => (await SearchWord.find().lean()).map(({ _id }) => _id);

test('The words of a new name are stored once, those of earlier students at the first reading', async () => {
  await createCustomer(contextOf('admin'), student({ customerName: 'Xanthe Quill' }));
  expect((await stored()).sort()).toEqual(['quill', 'xanthe']);
  const book = await spellingsRead();
  expect(['xanthe', 'quill', 'zubaida', 'earlier'].every((word) => book.has(word))).toBe(true);
  expect(book.has('')).toBe(false);
  expect((await stored()).sort()).toEqual(['', 'earlier', 'quill', 'xanthe', 'zubaida']);
});

test('Twenty who write the same words at once meet no error, and known words are not written', async () => {
  await Promise.all(Array.from({ length: 20 }, () => rememberWords(['yusra', 'hatim'])));
  expect(await stored()).toEqual(expect.arrayContaining(['yusra', 'hatim']));
  await SearchWord.deleteMany({});
  await rememberWords(['yusra', 'hatim', 'xanthe']);
  expect(await stored()).toEqual([]);
});
