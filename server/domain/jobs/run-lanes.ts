import type { ClientSession, Types } from 'mongoose';
import { Job, JobBatch, type JobFailure, type JobRecord } from '#models/job';
import type { RunnableJob, StepOutcome } from '#server/kernel/job';
import { JobTaken, MOST_FAILURES, stepDone } from './run-step';

/**
 * Does the batches of a job that are left, several at once. Each commits with its own document, since
 * all of them would collide at the job's; another run, or a cancellation, writes to the open ones.
 * @throws JobTaken when the job is no longer this run's
 */
export async function runLanes(
  kind: RunnableJob,
  job: JobRecord,
  stopping: () => boolean,
): Promise<void> {
  const open = await takeOpen(job);
  let hasFailed = false;
  const lane = async () => {
    while (!hasFailed && !stopping()) {
      const number = open.shift();
      if (number === undefined) return;
      try {
        await stepDone(kind, { ...job, position: number }, (outcome, session) =>
          settleBatch(job, number, outcome, session),
        );
        await tell(job);
      } catch (error) {
        hasFailed = true;
        throw error;
      }
    }
  };
  const lanes = await Promise.allSettled(Array.from({ length: kind.lanes }, lane));
  const broken = lanes.find((one) => one.status === 'rejected');
  if (broken) throw broken.reason;
  if (open.length === 0) await tell(job, { state: 'done', finishedAt: new Date() });
}

/** Nobody may finish a batch of the job any more, but for the run whose name is given. */
export async function handBatchesTo(
  jobId: Types.ObjectId,
  runner: string | null,
  session?: ClientSession,
): Promise<void> {
  const options = session ? { session } : {};
  await JobBatch.updateMany({ jobId, doneAt: null }, { runner }, options);
}

/** The numbers of the batches that are left, in their order, all in the name of this run. */
async function takeOpen({ _id: jobId, runner }: JobRecord): Promise<number[]> {
  await handBatchesTo(jobId, runner);
  const open = await JobBatch.find({ jobId, doneAt: null }, { number: 1 })
    .sort({ number: 1 })
    .lean();
  return open.map(({ number }) => number);
}

async function settleBatch(
  { _id: jobId, runner }: JobRecord,
  number: number,
  { done, failures = [] }: StepOutcome<unknown>,
  session?: ClientSession,
): Promise<void> {
  const { matchedCount } = await JobBatch.updateOne(
    { jobId, number, runner, doneAt: null },
    { doneAt: new Date(), done, failures: [...failures] },
    session ? { session } : {},
  );
  if (matchedCount === 0) throw new JobTaken();
}

/** Writes down how far the job is. What an earlier look has seen never replaces what a later one has. */
async function tell(
  { _id: jobId, runner }: JobRecord,
  end: Partial<Pick<JobRecord, 'state' | 'finishedAt'>> = {},
): Promise<void> {
  const batches = await JobBatch.find({ jobId, doneAt: { $ne: null } }, { done: 1, failures: 1 })
    .sort({ number: 1 })
    .lean();
  const failures: JobFailure[] = batches.flatMap((batch) => batch.failures);
  const done = batches.reduce((sum, batch) => sum + batch.done, 0);
  // A batch that committed just before a cancellation counts as well.
  await Job.updateOne(
    { _id: jobId, runner },
    {
      $max: { done, failed: failures.length },
      $set: { failures: failures.slice(0, MOST_FAILURES) },
    },
  );
  const { matchedCount } = await Job.updateOne(
    { _id: jobId, state: 'running', runner },
    { $set: { attempts: 0, ...end } },
  );
  if (matchedCount === 0) throw new JobTaken();
}
