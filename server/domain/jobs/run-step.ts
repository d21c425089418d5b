import type { ClientSession } from 'mongoose';
import { Job, type JobRecord } from '#models/job';
import { publish, record } from '#server/effects/events';
import { writeAudit } from '#server/kernel/audit';
import type { RunnableJob, StepOutcome } from '#server/kernel/job';
import { inTransaction } from '#server/kernel/transaction';
import { workerOf } from './job-context';

/** How many failures of a job are told one by one. */
export const MOST_FAILURES = 100;

/** Another run, or a cancellation, has the job now. */
export class JobTaken extends Error {}

/** Ends the transaction of a step that had nothing to write. */
class NothingWritten extends Error {
  constructor(readonly outcome: StepOutcome<unknown>) {
    super('the step wrote nothing');
  }
}

/** Writes down that a step is done. @throws JobTaken when the job is no longer this run's */
type Settle<T> = (outcome: StepOutcome<unknown>, session?: ClientSession) => Promise<T>;

interface Advanced {
  job: JobRecord;
  /** How long the next step is to wait, in milliseconds. */
  wait: number;
}

/** Does the next step of a job. @throws JobTaken when the job is no longer this run's */
export function runStep(kind: RunnableJob, job: JobRecord): Promise<Advanced> {
  return stepDone(kind, job, async (outcome, session) => ({
    job: await advance(job, outcome, session),
    wait: outcome.wait ?? 0,
  }));
}

/** A step's work, its audit rows, its events and that it is done commit together. */
export async function stepDone<T>(
  kind: RunnableJob,
  job: JobRecord,
  settle: Settle<T>,
): Promise<T> {
  const { context, actor, scope } = await workerOf(kind, job);
  if (!actor) throw new Error('a job always has an actor');
  const { _id, input, position } = job;
  const args = { jobId: _id.toHexString(), input, position, actor, scope, context };
  try {
    const { settled, events } = await inTransaction(async (session) => {
      const outcome = await kind.step({ ...args, session });
      if (outcome.audit.length === 0) throw new NothingWritten(outcome);
      await writeAudit(context, outcome.audit, session);
      const events = outcome.events ?? [];
      await record(events, session);
      return { settled: await settle(outcome, session), events };
    });
    publish(events);
    return settled;
  } catch (error) {
    if (!(error instanceof NothingWritten)) throw error;
    return settle(error.outcome);
  }
}

/** Writes the new position, if the job is still this run's and still runs. */
async function advance(
  job: JobRecord,
  outcome: StepOutcome<unknown>,
  session?: ClientSession,
): Promise<JobRecord> {
  const { next, done, failures = [] } = outcome;
  const advanced = await Job.findOneAndUpdate(
    { _id: job._id, state: 'running', runner: job.runner },
    {
      $set: {
        position: next,
        attempts: 0,
        ...(next === null ? { state: 'done', finishedAt: new Date() } : {}),
      },
      $inc: { done, failed: failures.length },
      $push: { failures: { $each: failures, $slice: MOST_FAILURES } },
    },
    { returnDocument: 'after', ...(session ? { session } : {}) },
  ).lean<JobRecord>();
  if (!advanced) throw new JobTaken();
  return advanced;
}
