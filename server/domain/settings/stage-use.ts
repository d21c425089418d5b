import { z } from 'zod';
import { Customer } from '#models/customer';
import { query } from '#server/kernel/query';
import { readSetting } from './read-setting';
import { stageUseOutput } from './schema';

const CAP = 10_000;

/** How many live students stand in each stage, counted up to a cap. */
export const stageUse = query({
  name: 'settings.stageUse',
  permission: 'settings.manage',
  input: z.strictObject({}).default({}),
  output: stageUseOutput,

  async run() {
    const configured = await readSetting('lists.stages');
    const stages = await Promise.all(configured.map(({ key }) => countIn(key)));
    return { stages };
  },
});

async function countIn(key: string) {
  const found = await Customer.countDocuments({
    isDeleted: false,
    'evaluation.salesStatus': key,
  }).limit(CAP + 1);
  return { key, students: Math.min(found, CAP), isCapped: found > CAP };
}
