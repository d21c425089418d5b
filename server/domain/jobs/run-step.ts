import type { ClientSession } from 'mongoose';
import { Job, type JobRecord } from '#models/job';
import { publish, record } from '#server/effects/events';
import { writeAudit } from '#server/kernel/audit';
import type { RunnableJob, StepOutcome } from '#server/kernel/job';
import { inTransaction } from '#server/kernel/transaction';
import { workerOf } from './job-context';

/** How many failures of a job are told one by one. */
const MOST_FAILURES = 100;

/** Another run, or a cancellation, has the job now. */
export class JobTaken extends Error {}

/** Ends the transaction of a step that had nothing to write. */
class NothingWritten extends Error {
  constructor(readonly outcome: StepOutcome<unknown>) {
    super('the step wrote nothing');
  }
}

interface Advanced {
  job: JobRecord;
  /** How long the next step is to wait, in milliseconds. */
  wait: number;
}

/**
 * Does the next step of a job: its work, its audit rows, its events and the job's new position
 * commit together.
 * @throws JobTaken when the job is no longer this run's
 */
export async function runStep(kind: RunnableJob, job: JobRecord): Promise<Advanced> {
  const { context, actor, scope } = await workerOf(kind, job);
  if (!actor) throw new Error('a job always has an actor');
  const { _id, input, position } = job;
  const args = { jobId: _id.toHexString(), input, position, actor, scope, context };
  try {
    const {
      wait = 0,
      advanced,
      events,
    } = await inTransaction(async (session) => {
      const outcome = await kind.step({ ...args, session });
      if (outcome.audit.length === 0) throw new NothingWritten(outcome);
      const advanced = await advance(job, outcome, session);
      await writeAudit(context, outcome.audit, session);
      const events = outcome.events ?? [];
      await record(events, session);
      return { wait: outcome.wait, advanced, events };
    });
    publish(events);
    return { job: advanced, wait };
  } catch (error) {
    if (!(error instanceof NothingWritten)) throw error;
    return { job: await advance(job, error.outcome), wait: error.outcome.wait ?? 0 };
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
