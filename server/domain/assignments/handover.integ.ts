import { afterEach, beforeAll, expect, test } from 'vitest';
import { Customer } from '#models/customer';
import { createIndexes } from '#models/indexes';
import { Profile } from '#models/profile';
import { auditRows } from '#scripts/testing/context-of';
import { addPerson } from '#scripts/testing/people';
import { student } from '#scripts/testing/students';
import { until } from '#scripts/testing/until';
import { useDatabase } from '#scripts/testing/use-database';
import { createCustomer } from '#server/domain/customers';
import { getJob, startJobs } from '#server/domain/jobs';
import { JOBS } from '#server/jobs';
import { handOverStudents } from './index';

useDatabase();
const stops: (() => Promise<unknown>)[] = [];
beforeAll(async () => void (await createIndexes()));
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

test('a hand-over ends when its creator may no longer assign every student', async () => {
  const [admin, leaver] = [await addPerson('admin'), await addPerson('agent')];
  const given = student({}, { assignedAgentId: leaver.id });
  const { id } = await createCustomer(admin.context, given);
  const job = await handOverStudents(admin.context, { agentId: leaver.id, toAgentId: null });
  await Profile.collection.updateOne({ _id: admin.profile._id }, { $set: { role: 'superagent' } });
  // Nobody heard of it while it was queued: the look at open jobs finds it.
  stops.push(await startJobs({ kinds: JOBS, recurring: [] }));
  const stateOf = async () => (await getJob(admin.context, { id: job.id })).state;
  expect(await until(async () => (await stateOf()) === 'failed')).toBe(true);
  expect((await Customer.findById(id).lean())?.assignment.assignedAgentId).toEqual(
    leaver.profile._id,
  );
  expect(await auditRows({ entityId: id, action: 'END_AGENT' })).toEqual([]);
});
