import { Types } from 'mongoose';
import { beforeAll, expect, test } from 'vitest';
import { Customer } from '#models/customer';
import { createIndexes } from '#models/indexes';
import { contextOf } from '#scripts/testing/context-of';
import { student } from '#scripts/testing/students';
import { useDatabase } from '#scripts/testing/use-database';
import { createCustomer, getCustomer, listCustomers } from './index';

useDatabase();
beforeAll(async () => void (await createIndexes()));

test('A record that holds a word retired since is read and listed all the same', async () => {
  const admin = contextOf('admin');
  const { id } = await createCustomer(admin, student());
  const retired = {
    'basicData.preferredChannel': 'telegram',
    'evaluation.salesStatus': 'old_stage',
    'evaluation.lostReason': 'old_reason',
    'evaluation.rating': 'lukewarm',
  };
  await Customer.collection.updateOne({ _id: new Types.ObjectId(id) }, { $set: retired });
  const record = await getCustomer(admin, { id });
  expect(record.basicData.preferredChannel).toBe('telegram');
  expect(record.evaluation.salesStatus).toBe('old_stage');
  const [row] = (await listCustomers(admin, {})).items;
  expect(row).toMatchObject({ id, salesStatus: 'old_stage', rating: 'lukewarm' });
});
