import mongoose from 'mongoose';
import { beforeAll, expect, test } from 'vitest';
import { Counter } from '#models/counter';
import { createIndexes } from '#models/indexes';
import { useDatabase } from '#scripts/testing/use-database';
import { writeAudit } from './audit';
import { systemContext } from './context';
import { inTransaction } from './transaction';
import { toAppError } from './translate-error';

useDatabase();
beforeAll(async () => void (await createIndexes()));

const counted = {
  action: 'UPDATE',
  entityType: 'setting',
  entityId: 'shared',
  description: 'counted',
} as const;

const conflict = () => {
  const error = new mongoose.mongo.MongoServerError({ message: 'conflict', code: 112 });
  error.addErrorLabel('TransientTransactionError');
  return error;
};

test('a transaction that keeps colliding ends in its time and asks to try again', async () => {
  const began = Date.now();
  let runs = 0;
  const attempt = inTransaction(async (session) => {
    runs += 1;
    await Counter.updateOne({ _id: 'x' }, { $inc: { value: 1 } }, { upsert: true, session });
    throw conflict();
  }, 1_000);
  const error = await attempt.catch((reason: unknown) => reason);
  expect(toAppError(error)).toMatchObject({ code: 'UNAVAILABLE', statusCode: 503 });
  expect(Date.now() - began).toBeLessThan(5_000);
  expect(runs).toBeGreaterThan(1);
  expect(await Counter.countDocuments()).toBe(0);
});

test('ten that want the same row all get their turn', async () => {
  await Promise.all(
    Array.from({ length: 10 }, () =>
      inTransaction(async (session) => {
        const row = await Counter.findById('shared').session(session).lean();
        const value = (row?.value ?? 0) + 1;
        await Counter.updateOne({ _id: 'shared' }, { $set: { value } }, { upsert: true, session });
        await writeAudit(systemContext('test'), [counted], session);
      }),
    ),
  );
  expect((await Counter.findById('shared').lean())?.value).toBe(10);
});

test('a transaction that wrote no audit row does not commit', async () => {
  const attempt = inTransaction((session) =>
    Counter.updateOne({ _id: 'silent' }, { $inc: { value: 1 } }, { upsert: true, session }),
  );
  await expect(attempt).rejects.toThrow('audit row');
  expect(await Counter.findById('silent')).toBeNull();
});
