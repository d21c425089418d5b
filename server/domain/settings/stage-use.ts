import { z } from 'zod';
import { Customer } from '#models/customer';
import { SALES_STATUSES, type SalesStatus } from '#models/vocabulary';
import { query } from '#server/kernel/query';
import { stageUseOutput } from './schema';

const CAP = 10_000;

/** How many live students stand in each stage, counted up to a cap. */
export const stageUse = query({
  name: 'settings.stageUse',
  permission: 'settings.manage',
  input: z.strictObject({}).default({}),
  output: stageUseOutput,

  async run() {
    const stages = await Promise.all(SALES_STATUSES.map(countIn));
    return { stages };
  },
});

async function countIn(key: SalesStatus) {
  const found = await Customer.countDocuments({
    isDeleted: false,
    'evaluation.salesStatus': key,
  }).limit(CAP + 1);
  return { key, students: Math.min(found, CAP), isCapped: found > CAP };
}
