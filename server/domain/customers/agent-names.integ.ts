import mongoose, { Types } from 'mongoose';
import { expect, test } from 'vitest';
import { addPerson } from '#scripts/testing/people';
import { useDatabase } from '#scripts/testing/use-database';
import { agentNames } from './agent-names';

useDatabase();

test('The names of many people are asked for together, and of nobody twice', async () => {
  const people = await Promise.all(
    ['Sara', 'Omar', 'Laila'].map((name) => addPerson('agent', { name })),
  );
  const ids = people.map(({ id }) => new Types.ObjectId(id));
  const nobody = new Types.ObjectId();
  const asked: unknown[] = [];
  mongoose.set('debug', (collection: string, method: string) => asked.push([collection, method]));
  const first = await agentNames([...ids, ...ids, nobody]);
  expect(asked).toEqual([['profiles', 'find']]);
  expect([...first.values()].sort()).toEqual(['Laila', 'Omar', 'Sara']);
  expect(first.has(nobody.toHexString())).toBe(false);
  expect(await agentNames(ids)).toEqual(first);
  mongoose.set('debug', false);
  expect(asked).toHaveLength(1);
});
