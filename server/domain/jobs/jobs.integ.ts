import mongoose from 'mongoose';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createIndexes } from '#models/indexes';
import { Job } from '#models/job';
import { Profile } from '#models/profile';
import { Setting } from '#models/setting';
import { auditRows } from '#scripts/testing/context-of';
import { failureOf } from '#scripts/testing/failure-of';
import { outboxFollowed } from '#scripts/testing/outbox-followed';
import { addPerson, type Person } from '#scripts/testing/people';
import { useDatabase } from '#scripts/testing/use-database';
import { command } from '#server/kernel/command';
import type { AppContext } from '#server/kernel/context';
import { AppError } from '#server/kernel/errors';
import { defineJob, type StepOutcome } from '#server/kernel/job';
import { cancelJob, getJob, jobBatch, listJobs, queueJob, startJobs } from './index';
import { jobView } from './schema';

useDatabase();
const steps: (() => Promise<unknown>)[] = [];
beforeAll(async () => void (await createIndexes()));
afterEach(async () => {
  for (const stop of steps.splice(0).reverse()) await stop();
});

const start = command({
  name: 'test.start',
  permission: 'signedIn',
  input: z.strictObject({ ids: z.number() }),
  output: jobView,
  async run({ input, actor, session }) {
    const ids = Array.from({ length: input.ids }, () => new mongoose.Types.ObjectId());
    const about = { kind: 'customers.reassign', input: {}, description: 'A test' } as const;
    const { job, audit, event } = await queueJob({ ...about, actor, session, ids });
    return { data: job, audit: [audit], events: [event] };
  },
});

type Step = (
  number: number,
  ids: readonly unknown[],
  context: AppContext,
  session: mongoose.ClientSession,
) => Promise<unknown>;

/** Runs jobs whose step does `work` and leaves one audit row a batch. */
async function running(work: Step, audited = true, lanes = 1) {
  const kind = defineJob({
    kind: 'customers.reassign',
    permission: 'customers.assign',
    input: z.strictObject({}),
    position: z.number(),
    lanes,
    async step({ jobId, position, session, context }): Promise<StepOutcome<number>> {
      const number = position ?? 0;
      const { ids, next } = await jobBatch(jobId, number, session);
      await work(number, ids, context, session);
      const row = { action: 'UPDATE', entityType: 'job', description: 'A step' } as const;
      return {
        next,
        done: ids.length,
        audit: audited ? [{ ...row, entityId: jobId }] : [],
      };
    },
  });
  steps.push(await outboxFollowed(), await startJobs({ kinds: [kind], recurring: [] }));
}

async function ended(person: Person, id: string) {
  for (let tries = 0; tries < 300; tries += 1) {
    const job = await getJob(person.context, { id });
    if (job.finishedAt) return job;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error('the job has not ended');
}

describe('a job', () => {
  test('starts within a second and works through its batches in the name of its creator', async () => {
    const admin = await addPerson('admin');
    const seen: unknown[] = [];
    const begun: number[] = [];
    await running(async (number, ids, context) => {
      begun.push(Date.now());
      seen.push([number, ids.length, context.actor?.email]);
    });
    const queued = Date.now();
    const { id, state, total } = await start(admin.context, { ids: 1_100 });
    expect({ state, total }).toEqual({ state: 'queued', total: 1_100 });
    const job = await ended(admin, id);
    expect(job).toMatchObject({ state: 'done', done: 1_100, failed: 0, error: null });
    expect((begun[0] ?? 0) - queued).toBeLessThan(1_000);
    const { email } = admin.profile;
    expect(seen).toEqual([
      [0, 500, email],
      [1, 500, email],
      [2, 100, email],
    ]);
    expect(await auditRows({ entityId: id })).toMatchObject([
      { action: 'CREATE', userEmail: email },
      ...Array(3).fill({ action: 'UPDATE', userEmail: email }),
    ]);
  });

  test('whose step stumbles begins that step again and repeats no other', async () => {
    const admin = await addPerson('admin');
    const seen: number[] = [];
    await running(async (number) => {
      seen.push(number);
      if (number === 1 && seen.length < 3) throw new Error('the database blinked');
    });
    const { id } = await start(admin.context, { ids: 501 });
    expect(await ended(admin, id)).toMatchObject({ state: 'done', done: 501 });
    expect(seen).toEqual([0, 1, 1]);
  });

  test('that is refused says why and does not try again', async () => {
    const admin = await addPerson('admin');
    await running(async () => {
      throw new AppError('BUSINESS_RULE', 'The counselor has left.');
    });
    const { id } = await start(admin.context, { ids: 1 });
    expect(await ended(admin, id)).toMatchObject({
      state: 'failed',
      error: 'The counselor has left.',
      done: 0,
    });
  });

  test('ends when its creator may no longer do it, or has left', async () => {
    const admin = await addPerson('admin');
    const lost = { $set: { role: 'dataentry' } };
    await running(async (number) => {
      if (number === 0) await Profile.collection.updateOne({ _id: admin.profile._id }, lost);
    });
    const { id } = await start(admin.context, { ids: 600 });
    expect(await ended(admin, id)).toMatchObject({ state: 'failed', done: 500 });
    await Profile.collection.updateOne({ _id: admin.profile._id }, { $set: { active: false } });
    const { id: second } = await start(admin.context, { ids: 1 });
    expect(await ended(admin, second)).toMatchObject({
      state: 'failed',
      error: 'The account that started this job is no longer active.',
    });
  });

  test('cancelled under way ends there, and its open step does not commit', async () => {
    const admin = await addPerson('admin');
    let cancelling = '';
    let cancelled = false;
    await running(async (number) => {
      if (number !== 1 || cancelled) return;
      cancelled = true;
      await cancelJob(admin.context, { id: cancelling });
    });
    ({ id: cancelling } = await start(admin.context, { ids: 2_000 }));
    expect(await ended(admin, cancelling)).toMatchObject({ state: 'cancelled', done: 500 });
    await new Promise((done) => setTimeout(done, 300));
    expect(await Job.findById(cancelling).lean()).toMatchObject({ state: 'cancelled', done: 500 });
    const rows = await auditRows({ entityId: cancelling, userId: admin.profile._id });
    expect(rows.map(({ description }) => description)).toEqual([
      'A test',
      'A step',
      'customers.reassign cancelled',
    ]);
    const again = await failureOf(cancelJob(admin.context, { id: cancelling }));
    expect(again).toMatchObject({ code: 'CONFLICT' });
  });

  test('whose step leaves no audit row leaves nothing else either', async () => {
    const admin = await addPerson('admin');
    await running(async (_number, _ids, _context, session) => {
      await Setting.create([{ key: 'general.locale', category: 'general', value: {} }], {
        session,
      });
    }, false);
    const { id } = await start(admin.context, { ids: 3 });
    expect(await ended(admin, id)).toMatchObject({ state: 'done', done: 3 });
    expect(await auditRows({ entityId: id })).toHaveLength(1);
    expect(await Setting.countDocuments()).toBe(0);
  });
});

describe('a job whose batches are done side by side', () => {
  const steps = async (id: string) =>
    (await auditRows({ entityId: id })).filter(({ description }) => description === 'A step')
      .length;

  test('has two of them under way at once, and does each once though one stumbles', async () => {
    const admin = await addPerson('admin');
    const underWay = new Set<number>();
    let most = 0;
    let stumbled = false;
    await running(
      async (number) => {
        underWay.add(number);
        most = Math.max(most, underWay.size);
        await new Promise((done) => setTimeout(done, 50));
        underWay.delete(number);
        if (number !== 2 || stumbled) return;
        stumbled = true;
        throw new Error('the database blinked');
      },
      true,
      2,
    );
    const { id } = await start(admin.context, { ids: 2_600 });
    expect(await ended(admin, id)).toMatchObject({ state: 'done', done: 2_600, failed: 0 });
    expect([most, await steps(id)]).toEqual([2, 6]);
  });

  test('cancelled under way counts what has committed, and commits nothing more', async () => {
    const admin = await addPerson('admin');
    let cancelling = '';
    let cancelled = false;
    await running(
      async (number) => {
        if (number < 2 || cancelled) return;
        cancelled = true;
        await cancelJob(admin.context, { id: cancelling });
      },
      true,
      2,
    );
    ({ id: cancelling } = await start(admin.context, { ids: 5_000 }));
    await ended(admin, cancelling);
    await new Promise((done) => setTimeout(done, 300));
    const job = await getJob(admin.context, { id: cancelling });
    expect(job.state).toBe('cancelled');
    expect(job.done).toBe(500 * (await steps(cancelling)));
    expect(job.done).toBeLessThan(5_000);
  });

  test('whose batches leave no audit row is done all the same', async () => {
    const admin = await addPerson('admin');
    await running(async () => undefined, false, 2);
    const { id } = await start(admin.context, { ids: 1_100 });
    expect(await ended(admin, id)).toMatchObject({ state: 'done', done: 1_100 });
    expect(await steps(id)).toBe(0);
  });
});

test('people see and cancel their own jobs, those who look after the system all of them', async () => {
  const [mine, other] = [await addPerson('agent'), await addPerson('agent')];
  const [viewer, keeper] = [await addPerson('admin'), await addPerson('superadmin')];
  const { id } = await start(mine.context, { ids: 1 });
  expect((await listJobs(mine.context, {})).items).toMatchObject([{ id, state: 'queued' }]);
  expect((await listJobs(other.context, {})).items).toEqual([]);
  const all = await listJobs(viewer.context, { everybody: true, limit: 1 });
  expect(all.items).toMatchObject([{ id }]);
  const older = await listJobs(viewer.context, {
    everybody: true,
    cursor: all.pagination.nextCursor,
  });
  expect(older.items.map((job) => job.id)).not.toContain(id);
  const refused = await failureOf(listJobs(other.context, { everybody: true }));
  expect(refused.code).toBe('FORBIDDEN');
  expect((await failureOf(getJob(other.context, { id }))).code).toBe('NOT_FOUND');
  expect((await failureOf(cancelJob(other.context, { id }))).code).toBe('NOT_FOUND');
  expect((await failureOf(cancelJob(viewer.context, { id }))).code).toBe('NOT_FOUND');
  expect(await cancelJob(keeper.context, { id })).toMatchObject({ state: 'cancelled' });
  expect(await auditRows({ entityId: id, action: 'UPDATE' })).toMatchObject([
    { userId: keeper.profile._id, changes: [{ field: 'state', from: 'queued', to: 'cancelled' }] },
  ]);
});
